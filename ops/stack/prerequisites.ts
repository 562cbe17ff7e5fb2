/** Says what this machine lacks for the stack, and ends with 1; with 0 when it has everything. */
import { Lacking } from './missing-prerequisite.ts';
import { openParts } from './parts.ts';

try {
  await openParts();
} catch (fault) {
  if (!(fault instanceof Lacking)) throw fault;
  console.info(fault.message);
  process.exitCode = 1;
}
