/**
 * Prints how many tests of a jest report passed, failed and were skipped. A suite that broke counts as
 * one that failed.
 */
import { readFileSync } from 'node:fs';

const [, , file = ''] = process.argv;
const report = JSON.parse(readFileSync(file, 'utf8'));
const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = report;
const skipped = report.numPendingTests + report.numTodoTests;
console.info(numPassedTests, numFailedTests + numRuntimeErrorTestSuites, skipped);
