/**
 * `npm run ci`: runs everything that must hold before a change lands, and prints a summary. The last line
 * is `N passed, N failed`. `.ci/run` calls it after `npm ci`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { seedOfCommit } from '@souk/platform/runtime/seed-of-commit';
import { commandsIn } from './src/ci/commands.ts';
import { type Part, runParts } from './src/ci/part.ts';
import { type Context, campaign, step, tests } from './src/ci/parts.ts';
import { shop } from './src/ci/shop-part.ts';
import { summaryOf } from './src/ci/summary.ts';

const { values } = readArguments({
  command: 'npm run ci',
  about: 'Runs everything that must hold before a change lands, and prints a summary.',
  options: {
    seed: { type: 'string', value: 'n', about: 'instead of the seed of the commit' },
    only: { type: 'string', value: 'text', default: '', about: 'only parts with this in the name' },
  },
});
const print = (line: string) => console.info(line);
const seed = values.seed === undefined ? seedOfCommit() : Number(values.seed);
const folder = await mkdtemp(join(tmpdir(), 'souk-ci-'));
const context: Context = { commands: commandsIn(folder), folder, seed, print };
const rounds = ['--rounds', '1000', '--from', String(seed), '--confirm'];
const fuzzOptions = ['--seed', String(seed), '--seconds', '25', '--or-skip'];

const anywhere: readonly Part[] = [
  step(context, 'npm run check', ['npm', 'run', 'check']),
  step(context, 'npm run features', ['npm', 'run', '--silent', 'features']),
  step(context, 'npm run k8s:check', ['npm', 'run', '--silent', 'k8s:check']),
  step(context, 'npm audit', ['npx', 'node', 'tools/audit.ts']),
  tests(context, 'unit'),
  tests(context, 'db'),
  tests(context, 'chaos', { systemMutants: 3 }),
  // Its files often wait, for a restart or for a browser.
  tests(context, 'e2e', { workers: 3 }),
  shop(context, 'embedded'),
  step(
    context,
    'npm run fuzz:rest',
    ['npm', 'run', '--silent', 'fuzz:rest', '--', ...fuzzOptions],
    seed,
  ),
  step(context, 'npm run bench:held', ['npm', 'run', '--silent', 'bench:held']),
  campaign(context, '--points', '6', '--seed', String(seed)),
  campaign(context, '--one-host', '--points', '2', '--seed', String(seed)),
  campaign(context, ...rounds, '--minutes', '3'),
];
const onStack: readonly Part[] = [
  ...['stack', 'e2e'].map((tier) => tests(context, tier, { mode: 'stack' })),
  shop(context, 'stack'),
  campaign(context, '--stack', ...rounds, '--minutes', '1'),
];

const prerequisites = ['npm', 'run', '--silent', 'stack:prerequisites'];
const { code } = await context.commands.run('prerequisites', prerequisites);
const withoutStack = onStack.map(({ name }) => ({
  name,
  run: async () => ({
    passed: 0,
    failed: 0,
    skipped: [`skipped: ${name} (this machine cannot run Kafka and Keycloak)`],
  }),
}));
const parts = [...anywhere, ...(code === 0 ? onStack : withoutStack)];
const chosen = parts.filter(({ name }) => name.includes(values.only));
if (chosen.length === 0) print(`No part has "${values.only}" in its name.`);
const ended = await runParts(chosen, print);
for (const line of summaryOf(ended)) print(line);
await rm(folder, { recursive: true });
const isGreen = chosen.length > 0 && ended.every(({ failed }) => failed === 0);
process.exitCode = isGreen ? 0 : 1;
