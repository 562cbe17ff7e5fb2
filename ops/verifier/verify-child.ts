/**
 * Verifies the shop that is described on stdin as in `running.json`, and writes an `InvariantResult` for each
 * invariant to stdout, as one JSON array. A process of its own, as it needs memory only while it runs, and holds
 * the credentials of all databases.
 */
import { text } from 'node:stream/consumers';
import type { InvariantResult } from '@souk/platform/service/operators/verification';
import { cleanEnvironment } from '../system/clean-environment.ts';
import { parseRunning, trustRunning } from '../system/running.ts';
import { verify } from '../verify/verify.ts';

/** How many rows of an invariant are written. */
const examplesMax = 20;

cleanEnvironment();
const system = parseRunning(await text(process.stdin));
if (!system) throw new Error('stdin does not describe a running shop.');
trustRunning(system);
const results: InvariantResult[] = [];
await verify(system, () => {}, {
  onResult: (name, violations) => {
    const examples = violations.slice(0, examplesMax);
    results.push({ name, violations: violations.length, examples });
  },
});
process.stdout.write(JSON.stringify(results));
