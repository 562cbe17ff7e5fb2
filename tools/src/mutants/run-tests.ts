import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { resultIn } from '../copy-repository.ts';

/** What a run of test files has shown. */
export type TestRun = {
  readonly passed: number;
  /** The name of each failed test with the first line of what it said. */
  readonly failed: readonly string[];
  /** Why there is no result: a file that cannot be loaded, or no test at all. Null with a result. */
  readonly problem: string | null;
};

type Report = {
  readonly numPassedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

const reportFile = 'mutant-report.json';

/** Runs unit and database tests in a copy of the repository. */
export function runTests(copy: string, files: readonly string[]): TestRun {
  const file = join(copy, reportFile);
  rmSync(file, { force: true });
  // A test that fails may leave a server open, for which Jest would wait.
  const { output } = resultIn(
    copy,
    `npm test --silent -- --selectProjects unit db --maxWorkers 1 --forceExit --json --outputFile ${reportFile} --runTestsByPath ${files.join(' ')}`,
  );
  const report = readReport(file);
  if (!report) return { passed: 0, failed: [], problem: lastLines(output) };
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests
    .filter(({ status }) => status === 'failed')
    .map((test) => `${test.fullName}: ${firstLine(test.failureMessages[0] ?? '')}`);
  const broken = report.numRuntimeErrorTestSuites > 0 || tests.length === 0;
  const messages = report.testResults.map(({ message }) => message).join('\n');
  const problem = broken ? lastLines(messages || output) : null;
  return { passed: report.numPassedTests, failed, problem };
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Jest prints colours, and puts what it expected below the first line. */
function firstLine(message: string): string {
  const lines = stripVTControlCharacters(message).split('\n');
  const values = lines.filter((line) => /^\s*(Expected|Received|[-+] )/.test(line)).slice(0, 4);
  return [lines[0], ...values].map((line = '') => line.trim()).join(' | ');
}

function lastLines(output: string): string {
  return stripVTControlCharacters(output).trim().split('\n').slice(-15).join('\n');
}
