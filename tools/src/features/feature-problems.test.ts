import { featureProblems } from './feature-problems.ts';
import type { Feature } from './feature-table.ts';
import type { Claim } from './test-claims.ts';

const scripts = new Set(['start', 'demo', 'events']);
const feature = (more: Partial<Feature> = {}): Feature => {
  const { missing = more.state === 'partly' ? 'REST' : '' } = more;
  return { id: 'BIL-1', feature: 'An account', state: 'done', commands: [], ...more, missing };
};
const claim = (more: Partial<Claim> = {}): Claim => {
  return { id: 'BIL-1', file: 'a.test.ts', test: 'is opened', skipped: null, ...more };
};
const problems = (features: Feature[], claims: Claim[]) =>
  featureProblems(features, claims, scripts);

describe('the table and the tests agree', () => {
  it('when a feature has a test that always runs, or a command, and an open one has nothing', () => {
    const skipped = claim({ id: 'BIL-3', skipped: 'always' });
    const features = [
      feature(),
      feature({ id: 'BIL-2', commands: ['npm start', 'npm run events -- topics'] }),
      feature({ id: 'BIL-3', state: 'partly' }),
      feature({ id: 'BIL-4', state: 'open' }),
    ];
    expect(problems(features, [claim(), skipped, claim({ id: 'BIL-3' })])).toEqual([]);
  });
});

describe('the table and the tests contradict one another', () => {
  it.each(['done', 'partly'] as const)('when a feature that is %s has no proof', (state) => {
    expect(problems([feature({ state })], [])).toEqual([
      `BIL-1 is ${state}, but has neither a test nor a command`,
    ]);
  });

  it('when a command does not exist', () => {
    const commands = ['npm run demos', 'node ops/demo.ts', 'npm run demo'];
    expect(problems([feature({ commands })], [])).toEqual([
      'BIL-1 is shown by "npm run demos", which package.json does not have',
      'BIL-1 is shown by "node ops/demo.ts", which package.json does not have',
    ]);
  });

  it('when each of its tests may be skipped, and says why', () => {
    const claims = [claim({ skipped: 'always' }), claim({ skipped: 'depending on mayMount' })];
    expect(problems([feature()], claims)).toEqual([
      'BIL-1 is done, but each of its tests may be skipped: always, depending on mayMount',
    ]);
  });

  it('when an open feature has a test or a command', () => {
    expect(problems([feature({ state: 'open', commands: ['npm start'] })], [claim()])).toEqual([
      'BIL-1 is open, but a test has it: a.test.ts: is opened',
      'BIL-1 is open, but is shown by "npm start"',
    ]);
  });

  it('when a test has an id that is no row', () => {
    expect(problems([feature()], [claim(), claim({ id: 'BIL-99' })])).toEqual([
      'BIL-99 is no row, but a test has it: a.test.ts: is opened',
    ]);
  });
});
