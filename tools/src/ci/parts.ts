import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Commands, type Ran, skippedIn, tailOf } from './commands.ts';
import type { Outcome, Part } from './part.ts';

type Print = (line: string) => void;

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
    return outcomeOf(ran);
  };
  return { name, ...(seed !== undefined && { seed }), run };
}

/** Which tests of a tier are run. */
type Tests = {
  readonly mode?: 'embedded' | 'stack';
  /** How many of the system mutants: each takes half a minute. All without it. */
  readonly systemMutants?: number;
};

/** The tests of one project of jest, counted by jest's own report. */
export function tests(
  { commands, folder, seed, print }: Context,
  tier: string,
  { mode = 'embedded', systemMutants }: Tests = {},
): Part {
  const share = systemMutants === undefined ? '' : ` with ${systemMutants} system mutants`;
  const name = `tests: ${tier}${share}, ${mode}`;
  const report = join(folder, `${fileOf(name)}.json`);
  const options = ['--selectProjects', tier, '--json', '--outputFile', report];
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
    const counts = countsOf(await readFile(report, 'utf8').catch(() => null), ran, skipped);
    if (counts.unnamed > 0) print(`FAILED: ${counts.unnamed} skipped tests have no line`);
    return { passed: counts.passed, failed: counts.failed, skipped };
  };
  return { name, seed, run };
}

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
};

/**
 * What jest only warns of: tests that left something open. A worker that jest ends by force is no sign of
 * it: a busy machine needs longer than jest's half second, and each file is checked for what it leaves.
 */
const leftOpen = /did not exit/;

/**
 * A suite that broke counts as one failure; so do skipped tests without a line of their own, a run that
 * failed without a failed test, as when a process was left, and one that did not come to its report.
 */
export function countsOf(
  report: string | null,
  { code, output }: Ran,
  skipped: readonly string[],
): Omit<Outcome, 'skipped'> & { readonly unnamed: number } {
  if (report === null) return { passed: 0, failed: 1, unnamed: 0 };
  const counts = JSON.parse(report) as Report;
  const unnamed = counts.numPendingTests + counts.numTodoTests - skipped.length;
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites + (unnamed > 0 ? 1 : 0);
  const isBroken = code !== 0 || leftOpen.test(output);
  return {
    passed: counts.numPassedTests,
    failed: failed === 0 && isBroken ? 1 : failed,
    unnamed,
  };
}

/** A share of what `npm run campaign` does in whole: see docs/reliability.md. */
export function campaign(context: Context, ...options: readonly string[]): Part {
  const command = ['npm', 'run', '--silent', 'campaign', '--', ...options];
  return step(context, `campaign ${options.join(' ')}`, command, context.seed);
}

function outcomeOf({ code, output }: Ran): Outcome {
  const skipped = skippedIn(output);
  if (code !== 0) return { passed: 0, failed: 1, skipped };
  return { passed: skipped.length > 0 ? 0 : 1, failed: 0, skipped };
}

/** What a program says at its end. */
function lastLines({ output }: Ran): string {
  return output.trim().split('\n').slice(-8).join('\n');
}

/** A name as the name of a file. */
function fileOf(name: string): string {
  return name.replaceAll(/[^\w-]+/g, '-');
}
