import { type EndedPart, runParts } from './part.ts';
import { countsOf } from './parts.ts';
import { summaryOf } from './summary.ts';

const part = (name: string, more: Partial<EndedPart> = {}): EndedPart => ({
  ...{ name, seconds: 61.4, passed: 1, failed: 0, skipped: [] },
  ...more,
});

describe('the summary of a run', () => {
  it('has a line for each part with its time, counts and seed, and ends with the plain line', () => {
    const tests = part('tests: unit', { passed: 2_580, failed: 3, seed: 17, seconds: 125 });
    expect(summaryOf([part('npm run check'), tests])).toEqual([
      '',
      'npm run check   1:01     1 passed   0 failed',
      'tests: unit     2:05  2580 passed   3 failed  seed 17',
      'in all          3:06',
      '2581 passed, 3 failed',
    ]);
  });

  it('counts what was skipped, and names it once', () => {
    const skipped = ['skipped: a login (there is no Chromium)', 'skipped: npm audit (no endpoint)'];
    const lines = summaryOf([
      part('db', { skipped }),
      part('e2e', { skipped: skipped.slice(0, 1) }),
    ]);
    expect(lines[1]).toContain('2 skipped');
    expect(lines.slice(4)).toEqual([...skipped, '2 passed, 0 failed']);
  });

  it('fits on a screen', () => {
    const skipped = Array.from({ length: 200 }, (_, nth) => `skipped: test ${nth} (reason)`);
    const parts = Array.from({ length: 16 }, (_, nth) => part(`part ${nth}`, { skipped }));
    const lines = summaryOf(parts);
    expect(lines.length).toBeLessThan(40);
    expect(lines.at(-2)).toBe('skipped: 188 more, named above');
  });
});

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

it('a part that throws is a failure, and the next one runs', async () => {
  const lines: string[] = [];
  const parts = [
    { name: 'broken', run: () => Promise.reject(new Error('no disk')) },
    { name: 'next', seed: 4, run: async () => ({ passed: 2, failed: 0, skipped: [] }) },
  ];
  const ended = await runParts(parts, (line) => lines.push(line));
  expect(ended).toMatchObject([
    { name: 'broken', passed: 0, failed: 1 },
    { name: 'next', passed: 2, failed: 0, seed: 4 },
  ]);
  expect(lines).toContain('Error: no disk');
  expect(lines).toContain('== next (seed 4)');
});
