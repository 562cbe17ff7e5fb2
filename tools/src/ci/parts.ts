import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Commands, type Ran, skippedIn, tailOf } from './commands.ts';
import type { Outcome, Part } from './part.ts';
import { countsOf, failuresIn } from './test-report.ts';

type Print = (line: string) => void;

const root = new URL('../../../', import.meta.url).pathname;

/** What every part needs. */
export type Context = {
  readonly commands: Commands;
  /** Where the reports are written. */
  readonly folder: string;
  /** The seed of everything random in the run. */
  readonly seed: number;
  readonly print: Print;
};

/** A program that passes with exit code 0. */
export function step(
  { commands, print }: Context,
  name: string,
  command: readonly string[],
  seed?: number,
): Part {
  const run = async () => {
    const ran = await commands.run(fileOf(name), command);
    print(ran.code === 0 ? lastLines(ran) : tailOf(ran.output));
    return outcomeOf(name, ran);
  };
  return { name, ...(seed !== undefined && { seed }), run };
}

/** Which tests of a tier are run. */
type Tests = {
  readonly mode?: 'embedded' | 'stack';
  /** How many of the system mutants: each takes half a minute. All without it. */
  readonly systemMutants?: number;
  /** Test files at a time; 2 without it. */
  readonly workers?: number;
};

/** The tests of one project of jest, counted by jest's own report. */
export function tests(
  { commands, folder, seed, print }: Context,
  tier: string,
  { mode = 'embedded', systemMutants, workers = 2 }: Tests = {},
): Part {
  const share = systemMutants === undefined ? '' : ` with ${systemMutants} system mutants`;
  const name = `tests: ${tier}${share}, ${mode}`;
  const report = join(folder, `${fileOf(name)}.json`);
  const output = ['--json', '--outputFile', report];
  const options = ['--selectProjects', tier, '--maxWorkers', String(workers), ...output];
  const run = async () => {
    const command = ['npm', 'test', '--', ...options];
    const environment = {
      ...{ SOUK_MODE: mode, SOUK_SEED: String(seed) },
      ...(systemMutants !== undefined && { SOUK_SYSTEM_MUTANTS: String(systemMutants) }),
    };
    const ran = await commands.run(fileOf(name), command, environment);
    const skipped = skippedIn(ran.output);
    for (const line of skipped) print(line);
    if (ran.code !== 0) print(tailOf(ran.output));
    const written = await readFile(report, 'utf8').catch(() => null);
    const { unnamed, ...counts } = countsOf(written, ran, skipped);
    if (unnamed > 0) print(`FAILED: ${unnamed} skipped tests have no line`);
    const named = failuresIn(written, root);
    const unexplained = counts.failed > 0 && named.length === 0;
    const failures = unexplained ? [`${name}: no test failed. ${reasonIn(ran)}`] : named;
    return { ...counts, skipped, failures };
  };
  return { name, seed, run };
}

/** A share of what `npm run campaign` does in whole: see docs/reliability.md. */
export function campaign(context: Context, ...options: readonly string[]): Part {
  const command = ['npm', 'run', '--silent', 'campaign', '--', ...options];
  return step(context, `campaign ${options.join(' ')}`, command, context.seed);
}

function outcomeOf(name: string, { code, output }: Ran): Outcome {
  const skipped = skippedIn(output);
  if (code !== 0)
    return { passed: 0, failed: 1, skipped, failures: [`${name}: ended with ${code}`] };
  return { passed: skipped.length > 0 ? 0 : 1, failed: 0, skipped };
}

/** Why a run of tests failed that has no failed test. */
function reasonIn({ code, output }: Ran): string {
  const reasons = output.split('\n').filter((line) => /^(Left by the tests|FAILED): /.test(line));
  return reasons.join('\n') || `Exit code ${code}.`;
}

/** What a program says at its end. */
function lastLines({ output }: Ran): string {
  return output.trim().split('\n').slice(-8).join('\n');
}

/** A name as the name of a file. */
function fileOf(name: string): string {
  return name.replaceAll(/[^\w-]+/g, '-');
}
