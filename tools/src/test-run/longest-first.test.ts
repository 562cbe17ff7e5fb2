import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { longest, placeOf } from './longest-first.ts';

const root = join(import.meta.dirname, '../../..');

it('the longest test files that are started first exist', () => {
  expect(longest.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

it('a file of the list is started before one that is not in it', () => {
  const paths = ['/copy/a.test.ts', ...longest.toReversed().map((name) => `/copy/${name}`)];
  const sorted = paths.map((path) => ({ path })).toSorted((a, b) => placeOf(a) - placeOf(b));
  expect(sorted.map(({ path }) => path)).toEqual([
    ...longest.map((name) => `/copy/${name}`),
    '/copy/a.test.ts',
  ]);
});
