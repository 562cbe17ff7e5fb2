import { type EndedPart, runParts } from './part.ts';
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

  it('names what failed just above the last line', () => {
    const failures = Array.from({ length: 14 }, (_, nth) => `a.test.ts › works ${nth}`);
    const lines = summaryOf([part('unit', { failed: 14, failures, skipped: ['skipped: x (y)'] })]);
    expect(lines.slice(-4)).toEqual([
      'FAILED: a.test.ts › works 10',
      'FAILED: a.test.ts › works 11',
      'FAILED: 2 more, named above',
      '1 passed, 14 failed',
    ]);
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
    { name: 'broken', passed: 0, failed: 1, failures: ['broken: Error: no disk'] },
    { name: 'next', passed: 2, failed: 0, seed: 4 },
  ]);
  expect(lines).toContain('Error: no disk');
  expect(lines).toContain('== next (seed 4)');
});
