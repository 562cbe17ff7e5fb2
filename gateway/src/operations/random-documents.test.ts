import { readFileSync } from 'node:fs';
import { allows } from '@souk/auth/policies';
import type { Viewer } from '@souk/auth/viewer';
import { newLogger } from '@souk/platform/runtime/logger';
import { type Choose, checkProperty, recipes } from '@souk/platform/testing/property';
import fc from 'fast-check';
import {
  buildSchema,
  type GraphQLError,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { planOperation, planSubscription } from '../graph/plan.ts';
import { loadRevision, type Revision } from '../graph/revision.ts';
import { randomAnswer } from '../testing/random-answer.ts';
import { type RandomDocument, randomDocument } from '../testing/random-document.ts';
import { costOf } from './limits/cost.ts';
import { costTableOf } from './limits/cost-table.ts';
import { defaultLimits, limitCodes, useLimits } from './use-limits.ts';
import { useRights } from './use-rights.ts';

/** What the committed supergraph lacks: rights and sizes behind interfaces, unions and fragments. */
const guarded = `
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE
  directive @cost(weight: Int!) on FIELD_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!])
    on FIELD_DEFINITION
  type Query { node: Node nodes: [Node!]! @listSize(assumedSize: 3) found: [Found!] thing: Thing
    page(first: Int = 20): Page @listSize(slicingArguments: ["first"], sizedFields: ["items", "owners"]) }
  type Mutation { change: Node @authenticated keep: Found }
  interface Node { id: ID price: Int @cost(weight: 2) owner: Owner others: [Node!] }
  interface Thing implements Node @authenticated { id: ID price: Int owner: Owner others: [Node!] }
  type Free implements Node { id: ID price: Int owner: Owner others: [Node!] @listSize(assumedSize: 12) }
  type Paid implements Node { id: ID price: Int @requiresScopes(scopes: [["a", "b"], ["c"]]) @cost(weight: 7)
    owner: Owner @authenticated others: [Node!] @listSize(assumedSize: 30) }
  type Stone implements Node & Thing { id: ID price: Int owner: Owner others: [Node!] }
  type Owner @requiresScopes(scopes: [["a"]]) { name: String things: [Thing!] @listSize(assumedSize: 2) }
  union Found = Free | Paid | Owner
  type Page { items: [Node!]! owners: [Owner!]! total: Int @cost(weight: 10) }
`;
const file = new URL('../../../schema/supergraph.graphql', import.meta.url);
const sdl = readFileSync(file, 'utf8');
const shop = await loadRevision(sdl, () => ({}) as never, newLogger('test', 'silent'));
const graphs = [
  { revision: shop, supergraph: buildSchema(sdl, { assumeValid: true }) },
  {
    revision: { document: parse(guarded), api: { js: buildSchema(guarded) } } as Revision,
    supergraph: buildSchema(guarded),
  },
];

/** The depth of the documents: not more than the limit. */
const sizeMax = 7;

const parseOperation = useLimits(defaultLimits);
/** The codes of documents that are not validated against the schema. */
const refusals = [...limitCodes, 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];
const checkRights = useRights(allows);
const scopes = ['a', 'b', 'c', 'orders:admin', 'orders:fulfil', 'catalog:write', 'users:read'];

/** Null without a login. */
function randomViewer(choose: Choose): Viewer | null {
  if (choose(3) === 0) return null;
  const names = { username: 'ann', email: null, firstName: null, lastName: null };
  const granted = scopes.filter(() => choose(2) === 0);
  return { id: 'ann', ...names, roles: [], scopes: granted, azp: 'sandbox' };
}

/** The codes of what `run` throws; null when it throws nothing. Rethrows what has no code. */
function codeOf(run: () => unknown): unknown {
  try {
    run();
    return null;
  } catch (error) {
    const { code } = (error as Partial<GraphQLError>).extensions ?? {};
    if (code === undefined) throw error;
    return code;
  }
}

/** Calls `check` with each generated operation that passes the limits and the validation. */
async function checkValid(
  runs: number,
  check: (one: Case & { operationName: string | undefined }) => unknown,
): Promise<void> {
  let valid = 0;
  const property = fc.asyncProperty(recipes(sizeMax), async (recipe) => {
    for (const graph of graphs) {
      const generated = randomDocument(graph.revision.api.js, recipe);
      const { source, operationNames } = generated;
      if (codeOf(() => parseOperation(source)) !== null) continue;
      if (validate(graph.revision.api.js, parseOperation(source)).length > 0) continue;
      valid += 1;
      for (const operationName of operationNames)
        await check({ ...graph, generated, choose: recipe.choose, operationName });
    }
  });
  await checkProperty(property, runs);
  expect(valid).toBeGreaterThan(runs / 4);
}

type Case = {
  readonly revision: Revision;
  readonly supergraph: GraphQLSchema;
  readonly generated: RandomDocument;
  readonly choose: Choose;
};

const answerOf = ({ revision, supergraph, generated, choose }: Case, operationName?: string) =>
  randomAnswer(
    revision.api.js,
    supergraph,
    {
      document: parseOperation(generated.source),
      operationName,
      variableValues: generated.variables,
    },
    choose,
  );

describe('a document, whatever it holds,', () => {
  it('is refused by limits, validation and rights with a code, or accepted (GW-11)', async () => {
    const codes = new Set<unknown>();
    const property = fc.property(recipes(sizeMax), (recipe) => {
      for (const { revision } of graphs) {
        const { source, operationNames } = randomDocument(revision.api.js, recipe, true);
        const refusal = codeOf(() => parseOperation(source));
        codes.add(refusal);
        if (refusal !== null) {
          expect([source, refusals]).toEqual([source, expect.arrayContaining([refusal])]);
          continue;
        }
        const document = parseOperation(source);
        validate(revision.api.js, document);
        const viewer = randomViewer(recipe.choose);
        for (const name of operationNames) {
          const code = codeOf(() => checkRights(revision, document, name, viewer));
          expect([null, 'UNAUTHENTICATED', 'FORBIDDEN']).toContain(code);
        }
      }
    });
    await checkProperty(property, 200);
    expect(codes.size).toBeGreaterThan(2);
  });

  it('of any characters is refused with a code, or accepted (GW-11)', async () => {
    const words = fc.constantFrom(
      '{',
      '}',
      '(',
      ')',
      '...',
      'on',
      '$a',
      '@skip',
      '"',
      '#',
      '\uD800',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' }))).map((parts) => parts.join(' ')),
    );
    const property = fc.property(text, (source) => {
      const code = codeOf(() => parseOperation(source));
      expect([null, ...refusals]).toContain(code);
    });
    await checkProperty(property, 500);
  });
});

describe('a valid operation', () => {
  it('costs at least what its answer reads (GW-11)', async () => {
    await checkValid(120, async (one) => {
      const { revision, generated, operationName } = one;
      const document = parseOperation(generated.source);
      const operation = getOperationAST(document, operationName);
      if (!operation) throw new Error(`There is no operation in ${generated.source}`);
      const { variables } = generated;
      const costs = costTableOf(revision.document);
      const cost = costOf(revision.api.js, costs, { document, operation, variables });
      const { read } = await answerOf(one, operationName);
      const shown = `${generated.source} ${JSON.stringify(variables)}: ${read} > ${cost}`;
      expect([shown, cost >= read]).toEqual([shown, true]);
    });
  });

  it('answers only with fields whose requirements its caller meets (ID-12)', async () => {
    await checkValid(120, async (one) => {
      const { revision, supergraph, generated, choose, operationName } = one;
      const document = parseOperation(generated.source);
      const viewer = randomViewer(choose);
      if (codeOf(() => checkRights(revision, document, operationName, viewer)) !== null) return;
      const { fields } = await answerOf(one, operationName);
      const forbidden = [...fields].filter((field) => !mayRead(supergraph, field, viewer));
      expect([generated.source, forbidden]).toEqual([generated.source, []]);
    });
  });

  it('has a plan, or is refused with a code (GW-8)', async () => {
    await checkValid(40, ({ revision, generated, operationName }) => {
      if (revision !== shop) return;
      const document = parseOperation(generated.source);
      const isLive = getOperationAST(document, operationName)?.operation === 'subscription';
      const plan = isLive ? planSubscription : planOperation;
      const code = codeOf(() => plan(revision, document, operationName));
      expect([generated.source, code]).toEqual([generated.source, null]);
    });
  });
});

/** Reads the directives itself: of the field, of its type and of its owner. */
function mayRead(supergraph: GraphQLSchema, coordinate: string, viewer: Viewer | null): boolean {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = supergraph.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  const nodes = [type?.astNode, field?.astNode, field && getNamedType(field.type).astNode];
  const valuesOf = (name: string) => {
    const directive = supergraph.getDirective(name);
    return nodes.flatMap((node) => {
      const values = directive && node && getDirectiveValues(directive, node as never);
      return values ? [values] : [];
    });
  };
  const lists = valuesOf('requiresScopes').map(({ scopes: all }) => all as string[][]);
  const isGuarded = lists.length > 0 || valuesOf('authenticated').length > 0;
  if (isGuarded && !viewer) return false;
  return lists.every((all) =>
    all.some((list) => list.every((scope) => viewer?.scopes.includes(scope))),
  );
}
