import { countsOf, failuresIn } from './test-report.ts';

describe('the counts of a run of tests', () => {
  const report = (more: object = {}) =>
    JSON.stringify({
      ...{ numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 0 },
      ...{ numPendingTests: 0, numTodoTests: 0 },
      ...more,
    });

  it.each([
    ['all passed', report(), 0, { passed: 5, failed: 0 }],
    ['a test failed', report({ numFailedTests: 2 }), 1, { passed: 5, failed: 2 }],
    ['a suite broke', report({ numRuntimeErrorTestSuites: 1 }), 1, { passed: 5, failed: 1 }],
    ['a process was left', report(), 1, { passed: 5, failed: 1 }],
    ['it did not come to its end', null, 137, { passed: 0, failed: 1 }],
    ['it ended well without a report', null, 0, { passed: 0, failed: 1 }],
  ])('when %s', (_, text, code, counts) => {
    expect(countsOf(text, { code, output: '' }, [])).toMatchObject(counts);
  });

  it('when something was left open', () => {
    const output = 'Jest did not exit one second after the test run has completed.';
    expect(countsOf(report(), { code: 0, output }, [])).toMatchObject({ failed: 1 });
  });

  it('when a skipped test is not named', () => {
    const text = report({ numPendingTests: 2 });
    const named = ['skipped: one (reason)', 'skipped: other (reason)'];
    expect(countsOf(text, { code: 0, output: '' }, named)).toMatchObject({ failed: 0 });
    expect(countsOf(text, { code: 0, output: '' }, named.slice(1))).toMatchObject({ failed: 1 });
  });
});

describe('what failed in a run of tests', () => {
  const file = (more: object) => ({
    ...{ name: '/souk/a.test.ts', status: 'failed', message: '', assertionResults: [] },
    ...more,
  });
  const reportOf = (...testResults: readonly object[]) => JSON.stringify({ testResults });

  it('is named by file, test and the beginning of the message', () => {
    const messages = [
      '\u001b[31mError: 2 orders\u001b[39m\n\nExpected: 1\n    at run (a.ts:3:1)\n',
    ];
    const assertionResults = [
      { fullName: 'orders are kept', status: 'failed', failureMessages: messages },
      { fullName: 'orders are read', status: 'passed', failureMessages: [] },
    ];
    const text = reportOf(file({ assertionResults }), file({ status: 'passed' }));
    expect(failuresIn(text, '/souk/')).toEqual([
      'a.test.ts › orders are kept\n    Error: 2 orders\n    Expected: 1',
    ]);
  });

  it('has at most eight lines of a message', () => {
    const message = Array.from({ length: 30 }, (_, nth) => `line ${nth}`).join('\n');
    const [failure = ''] = failuresIn(reportOf(file({ message })), '/souk/');
    expect(failure.split('\n')).toHaveLength(9);
  });

  it('has the message of a file that broke before its tests', () => {
    const text = reportOf(file({ message: 'Cannot find module x' }));
    expect(failuresIn(text, '/souk/')).toEqual(['a.test.ts\n    Cannot find module x']);
  });

  it('is nothing without a report', () => {
    expect(failuresIn(null, '/souk/')).toEqual([]);
  });
});
