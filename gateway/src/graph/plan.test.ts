import { readFileSync } from 'node:fs';
import { newLogger } from '@souk/platform/runtime/logger';
import { parse, validate } from 'graphql';
import { planOperation } from './plan.ts';
import { loadRevision } from './revision.ts';

const sdl = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
const revision = await loadRevision(sdl, () => ({}) as never, newLogger('test', 'silent'));

it('an operation has a plan beside one whose fragments have variables of their own (GW-8)', () => {
  const document = parse(`
    query First { products(first: 1) { edges { cursor } } }
    query Second($n: Int) { ...Listed }
    fragment Listed on Query { products(first: $n) { edges { cursor } } }
  `);
  expect(validate(revision.api.js, document)).toEqual([]);
  const calls = ['First', 'Second'].map(
    (name) => planOperation(revision, document, name).executable.programs[0]?.groups.length,
  );
  expect(calls).toEqual([1, 1]);
});
