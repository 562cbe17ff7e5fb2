/** Prints how many tests of a jest report passed, and how many failed; a suite that broke is one. */
import { readFileSync } from 'node:fs';

const [, , file = ''] = process.argv;
const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
  readFileSync(file, 'utf8'),
);
console.info(numPassedTests, numFailedTests + numRuntimeErrorTestSuites);
