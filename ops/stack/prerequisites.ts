/**
 * `npm run stack:prerequisites`: exits with 0 when this machine can run the stack; else prints what
 * is missing and exits with 1.
 */

import { readArguments } from '@souk/platform/runtime/read-arguments';
import { openDistribution } from './distribution.ts';
import { MissingPrerequisite } from './missing-prerequisite.ts';

readArguments({
  command: 'npm run stack:prerequisites',
  about: 'Checks whether this machine can run the stack; downloads Kafka and Keycloak if need be.',
});
try {
  await openDistribution();
} catch (fault) {
  if (!(fault instanceof MissingPrerequisite)) throw fault;
  console.info(fault.message);
  process.exitCode = 1;
}
