import { stripVTControlCharacters } from 'node:util';
import type { Ran } from './commands.ts';
import type { Outcome } from './part.ts';

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults?: readonly FileReport[];
};

type FileReport = {
  /** The path of the file. */
  readonly name: string;
  readonly status: string;
  /** Why the file itself broke; the messages of its tests otherwise. */
  readonly message: string;
  readonly assertionResults: readonly TestReport[];
};

type TestReport = {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
};

/** A summary repeats so much of a message. */
const messageLines = 8;

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

/** Each failed test, and each file that broke before its tests: its path below `root`, name and message. */
export function failuresIn(report: string | null, root: string): readonly string[] {
  if (report === null) return [];
  const { testResults = [] } = JSON.parse(report) as Report;
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = name.startsWith(root) ? name.slice(root.length) : name;
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0) return [`${file}\n${beginningOf(message)}`];
      return failed.map(
        (test) => `${file} › ${test.fullName}\n${beginningOf(test.failureMessages.join('\n'))}`,
      );
    });
}

/** Without colours and lines of stacks. */
function beginningOf(message: string): string {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return lines
    .slice(0, messageLines)
    .map((line) => `    ${line}`)
    .join('\n');
}
