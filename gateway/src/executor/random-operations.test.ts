import { newLogger } from '@souk/platform/runtime/logger';
import { checkProperty, recipes } from '@souk/platform/testing/property';
import fc from 'fast-check';
import { type ExecutionResult, parse, validate } from 'graphql';
import { planOperation } from '../graph/plan.ts';
import { loadRevision } from '../graph/revision.ts';
import { randomDocument } from '../testing/random-document.ts';
import { executeBoth } from './testing/execute-both.ts';
import { librarySupergraph, newLibrary } from './testing/library.ts';
import { context } from './testing/small-graph.ts';

const logger = newLogger('test', 'silent');
const revision = await loadRevision(librarySupergraph(), () => ({}) as never, logger);
const schema = revision.api.js;

/** The text shows the order of keys, which clients may rely on. */
const dataOf = ({ data }: ExecutionResult) => JSON.stringify(data);
const pathsOf = ({ errors = [] }: ExecutionResult) =>
  errors.map(({ path }) => JSON.stringify(path)).toSorted();

const runs = 200;

describe('a random operation on four subgraphs', () => {
  it.each([
    ['without failures', (_: number) => false],
    ['with fields that fail', (hash: number) => hash % 13 === 0],
  ])('%s has the answer of graphql-js on one schema, merged or not', async (_, fails) => {
    const property = fc.asyncProperty(recipes(5), fc.nat(1_000), async (recipe, seed) => {
      const { source, variables, operationNames } = randomDocument(schema, recipe);
      const document = parse(source);
      if (validate(schema, document).length > 0 || operationNames[0] !== undefined) return;
      const { subgraphs, monolith } = newLibrary(seed, fails);
      const expected = await monolith(schema, source, variables);
      // Invalid variables end a request before it is run.
      if (expected.data === undefined) return;
      for (const merges of [true, false]) {
        const { executable } = planOperation(revision, document, undefined, { merges });
        const found = await executeBoth(executable, { subgraphs, variables, context });
        const shown = `${source} ${JSON.stringify(variables)} ${merges}`;
        expect([shown, dataOf(found)]).toEqual([shown, dataOf(expected)]);
        expect([shown, pathsOf(found).length > 0]).toEqual([shown, pathsOf(expected).length > 0]);
      }
    });
    await checkProperty(property, runs);
  });
});
