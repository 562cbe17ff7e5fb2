import { openDistribution } from '../stack/distribution.ts';
import { MissingPrerequisite } from '../stack/missing-prerequisite.ts';
import { ownKafka } from './kafka.ts';

/** Starts the Kafka that all tests of the stack share; skips them if a prerequisite is missing. */
export default async function startStack(): Promise<void> {
  try {
    await openDistribution();
  } catch (fault) {
    if (!(fault instanceof MissingPrerequisite)) throw fault;
    process.env.TEST_STACK_MISSING = fault.message;
    return;
  }
  const kafka = await ownKafka();
  process.env.TEST_KAFKA = kafka.address;
  Object.assign(globalThis, { stopStack: kafka.close });
}
