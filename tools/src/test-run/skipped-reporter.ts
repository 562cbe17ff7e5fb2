/** The parts of jest's results that are used here. */
type TestResult = { readonly fullName: string; readonly status: string };
type RunResult = {
  readonly testResults: readonly {
    readonly testResults: readonly TestResult[];
    readonly testExecError?: unknown;
  }[];
};

/** The reason in the name of a skipped test: `orders a lamp (skipped: there is no Chromium)`. */
const reasonIn = /\s*\(skipped: (.*?)\)(?=\s|$)/s;

/** Returns a line for each test that did not run: `skipped: NAME (reason)`. */
export function skippedLines({ testResults }: RunResult): string[] {
  return testResults
    .flatMap((file) => file.testResults)
    .filter(({ status }) => ['pending', 'skipped', 'todo', 'disabled'].includes(status))
    .map(({ fullName, status }) => {
      const reason =
        fullName.match(reasonIn)?.[1] ?? (status === 'todo' ? 'todo' : 'no reason given');
      return `skipped: ${fullName.replace(reasonIn, '')} (${reason})`.replaceAll(/\s+/g, ' ');
    });
}

/** Jest's reporter of skipped tests. Silent when a pattern selects tests by name: the rest is not meant. */
export default class SkippedReporter {
  readonly #isSelection: boolean;

  constructor({ testNamePattern }: { readonly testNamePattern?: string }) {
    this.#isSelection = Boolean(testNamePattern);
  }

  onRunComplete(_: unknown, result: RunResult): void {
    if (this.#isSelection) return;
    for (const line of skippedLines(result)) console.info(line);
  }
}
