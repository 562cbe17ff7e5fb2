/** Says what this machine lacks for the stack, and ends with 1; with 0 when it has everything. */

import { openDistribution } from './distribution.ts';
import { MissingPrerequisite } from './missing-prerequisite.ts';

try {
  await openDistribution();
} catch (fault) {
  if (!(fault instanceof MissingPrerequisite)) throw fault;
  console.info(fault.message);
  process.exitCode = 1;
}
