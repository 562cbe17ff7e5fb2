import { Lacking } from '../stack/missing-prerequisite.ts';
import { openParts } from '../stack/parts.ts';
import { ownKafka } from './kafka.ts';

/** Starts the parts of the stack that all its tests share. What the machine can't run is skipped. */
export default async function startStack(): Promise<void> {
  try {
    await openParts();
  } catch (fault) {
    if (!(fault instanceof Lacking)) throw fault;
    console.info(`skipped: every *.stack.test.ts. ${fault.message}`);
    process.env.TEST_STACK_LACKS = fault.message;
    return;
  }
  const kafka = await ownKafka();
  process.env.TEST_KAFKA = kafka.address;
  Object.assign(globalThis, { stopStack: kafka.close });
}
