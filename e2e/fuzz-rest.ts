/**
 * `npm run fuzz:rest`: sends what Schemathesis generates from the OpenAPI document to a shop of its own, as several
 * callers, and verifies the shop afterwards.
 */
import { seed as seedShop } from '@souk/ops/seed/seed';
import { MissingPrerequisite } from '@souk/ops/stack/missing-prerequisite';
import { cleanEnvironment } from '@souk/ops/system/clean-environment';
import { startTemporarySystem } from '@souk/ops/system/temporary-system';
import { verify } from '@souk/ops/verify/verify';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { seedOfCommit } from '@souk/platform/runtime/seed-of-commit';
import { fuzzCallers } from './fuzz/callers.ts';
import { fuzzAs } from './fuzz/fuzz-as.ts';
import { ensureSchemathesis } from './fuzz/schemathesis.ts';

const { values } = readArguments({
  command: 'npm run fuzz:rest',
  about: 'Sends generated requests to all paths in the style of REST, in a shop of its own.',
  options: {
    seconds: { type: 'string', value: 'n', default: '200', about: 'at most, for each caller' },
    seed: { type: 'string', value: 'n', about: 'instead of the seed of the commit' },
    only: { type: 'string', value: 'text', default: '', about: 'only callers with this name' },
    'or-skip': { type: 'boolean', about: 'succeed where Schemathesis cannot be installed' },
  },
});
const print = (line: string) => console.info(line);

async function fuzz(): Promise<boolean> {
  // With the environment of the caller, which may name a registry.
  const python = await ensureSchemathesis(print);
  cleanEnvironment();
  const seed = values.seed === undefined ? seedOfCommit() : Number(values.seed);
  const seconds = Number(values.seconds);
  const hosting = 'one-process';
  const system = await startTemporarySystem({ mode: 'embedded', hosting, durable: false });
  try {
    await seedShop(system.running);
    const failed: string[] = [];
    const callers = await fuzzCallers(system);
    const place = { gatewayUrl: system.running.gatewayUrl, folder: system.folder };
    for (const caller of callers.filter(({ name }) => name.includes(values.only))) {
      print(`== As ${caller.name}, seed ${seed}`);
      const isGreen = await fuzzAs(caller, { python, seed, seconds, ...place });
      if (!isGreen) failed.push(`as ${caller.name}`);
    }
    const violations = await verify(system.running, () => {});
    for (const [invariant, rows] of violations) failed.push(`${invariant}: ${rows.join(', ')}`);
    for (const line of failed) print(`FAILED: ${line}`);
    print(failed.length === 0 ? 'No failures, and npm run verify finds nothing.' : 'Failed.');
    return failed.length === 0;
  } finally {
    await system.stop();
  }
}

try {
  process.exitCode = (await fuzz()) ? 0 : 1;
} catch (fault) {
  if (!(fault instanceof MissingPrerequisite)) throw fault;
  print(`skipped: npm run fuzz:rest (${fault.message})`);
  process.exitCode = values['or-skip'] ? 0 : 1;
}
