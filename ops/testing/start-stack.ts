import { openDistribution } from '../stack/distribution.ts';
import { MissingPrerequisite } from '../stack/missing-prerequisite.ts';
import { ownKafka } from './kafka.ts';

/** Starts the distribution of the stack that all its tests share. What the machine can't run is skipped. */
export default async function startStack(): Promise<void> {
  try {
    await openDistribution();
  } catch (fault) {
    if (!(fault instanceof MissingPrerequisite)) throw fault;
    console.info(`skipped: every *.stack.test.ts. ${fault.message}`);
    process.env.TEST_STACK_LACKS = fault.message;
    return;
  }
  const kafka = await ownKafka();
  process.env.TEST_KAFKA = kafka.address;
  Object.assign(globalThis, { stopStack: kafka.close });
}
