import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type FieldDefinitionNode,
  getIntrospectionQuery,
  isTypeDefinitionNode,
  type NamedTypeNode,
  parse,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { inProduction, startSystem } from './testing/system.ts';

let gateway: Awaited<ReturnType<typeof startSystem>>;
beforeAll(async () => {
  gateway = await startSystem(inProduction);
});

const json = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = json) =>
  gateway.get('/graphql', { method: 'POST', headers, body: JSON.stringify(body) });
const times = (count: number, text: string) => Array.from({ length: count }, () => text).join(' ');

describe('the checks of graphql-cop', () => {
  const aliases = Array.from({ length: 101 }, (_, n) => `a${n}: __typename`).join(' ');
  const circle = `{ __schema { types { ${'fields { type { '.repeat(5)}name${' } }'.repeat(5)} } } }`;

  it.each([
    ['many aliases', { query: `{ ${aliases} }` }],
    ['a batch', Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))],
    ['many directives', { query: `{ __typename ${times(60, '@include(if: true)')} }` }],
    ['circular introspection', { query: circle }],
    ['one field repeated', { query: `{ ${times(1_001, '__typename')} }` }],
    ['the schema', { query: getIntrospectionQuery() }],
    ['a type', { query: '{ __type(name: "Order") { fields { name } } }' }],
  ])('%s is rejected (GW-11, GW-5)', async (_, body) => {
    const { data, errors } = (await (await post(body)).json()) as { data?: object; errors: [] };
    expect([data, errors.length > 0]).toEqual([undefined, true]);
  });

  it.each([
    ['a query in a link', '?query={__typename}', { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['a mutation in a link', '?query=mutation{__typename}', { headers: json }],
    [
      'a form',
      '',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query={__typename}',
      },
    ],
    [
      'plain text',
      '',
      {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: '{"query":"{__typename}"}',
      },
    ],
  ])('%s, as a foreign page can send it, is rejected (GW-11)', async (_, search, init) => {
    const answer = await gateway.get(`/graphql${search}`, init);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toContain('"data"');
  });

  it.each(['/graphql', '/graphiql', '/playground', '/console', '/altair', '/explorer'])(
    '%s serves no GraphQL IDE (GW-5)',
    async (path) => {
      const page = await gateway.get(path, { headers: { accept: 'text/html' } });
      expect(page.status).toBeGreaterThanOrEqual(400);
      expect(await page.text()).not.toMatch(/graphiql|sandbox|playground|<html/i);
    },
  );

  it('responses contain no traces, cache hints or stacks (GW-3)', async () => {
    const headers = { ...json, 'apollo-federation-include-trace': 'ftv1', 'x-apollo-tracing': '1' };
    const good = await post({ query: '{ __typename }' }, headers);
    expect(await good.json()).toEqual({ data: { __typename: 'Query' } });
    const bad = await post({ query: '{ nonsense }' }, headers);
    const { errors } = (await bad.json()) as { errors: { extensions: object }[] };
    expect(errors.map(({ extensions }) => Object.keys(extensions))).toEqual([['code', 'traceId']]);
  });
});

const supergraph = fileURLToPath(import.meta.resolve('@souk/schema/supergraph.graphql'));
const types = parse(readFileSync(supergraph, 'utf8')).definitions.filter(isTypeDefinitionNode);
const names = new Set(types.flatMap(namesIn));

function namesIn(type: TypeDefinitionNode): string[] {
  const inside = 'fields' in type ? (type.fields ?? []) : 'values' in type ? type.values : [];
  const deeper = (inside ?? []).flatMap((one) => [
    one.name.value,
    ...('arguments' in one ? (one.arguments ?? []).map(({ name }) => name.value) : []),
  ]);
  return [type.name.value, ...deeper];
}

function fieldsOf(type: string): readonly FieldDefinitionNode[] {
  const found = types.find(({ name }) => name.value === type);
  return found && 'fields' in found ? (found.fields as FieldDefinitionNode[]) : [];
}

function named(type: TypeNode): NamedTypeNode {
  return 'type' in type ? named(type.type) : type;
}

/** Words that differ from a name by one letter. */
const near = (name: string) => [name.slice(0, -1), `${name}s`];

/** The requests of clairvoyance, which guesses schemas, for one field: wrong names, arguments, values. */
function guessesAt(root: string, { name, arguments: all = [] }: FieldDefinitionNode): object[] {
  const field = name.value;
  const wrong = all.flatMap((one) => near(one.name.value).map((word) => `${field}(${word}: 1)`));
  const lists = all.map((one) => `${field}(${one.name.value}: [{ zz: NEWES }])`);
  const inner = near(field).flatMap((word) => [word, `${field} { ${word} }`]);
  const texts = [...inner, field, `${field} { zz }`, ...wrong, ...lists];
  const coerced = all.map((one) => ({
    query: `${root} ($v: ${named(one.type).name.value}) { ${field}(${one.name.value}: $v) { __typename } }`,
    variables: { v: { zz: 1 } },
  }));
  return [...texts.map((text) => ({ query: `${root} { ${text} }` })), ...coerced];
}

/** Names of the schema in a message that are not in the request: quoted, or in camel case. */
function leakedNames(message: string, request: string): string[] {
  const known = new Set(request.match(/\w+/g));
  const quoted = [...message.matchAll(/["'`]([^"'`]*)["'`]/g)].flatMap(
    ([, text = '']) => text.match(/\w+/g) ?? [],
  );
  const composed = message.match(/\w*[a-z][A-Z]\w*/g) ?? [];
  return [...quoted, ...composed].filter((word) => names.has(word) && !known.has(word));
}

/** The requests of clairvoyance for one type: wrong names of types, and fields that it has not. */
function guessesAtType({ name: { value: name } }: TypeDefinitionNode): object[] {
  const wrong = near(name).flatMap((word) => [
    { query: `query ($v: ${word}) { __typename }` },
    { query: `{ ... on ${word} { zz } }` },
  ]);
  return [...wrong, { query: `{ ... on ${name} { zz } }` }];
}

/** The names that the answers to these requests reveal, with their messages. */
async function revealedBy(guesses: readonly object[]): Promise<readonly string[]> {
  const revealed = new Set<string>();
  for (const guess of guesses) {
    const body = JSON.stringify(guess);
    const answer = await gateway.get('/graphql', { method: 'POST', headers: json, body });
    const { errors = [] } = (await answer.json()) as { errors?: { message: string }[] };
    for (const { message } of errors) {
      for (const name of leakedNames(message, body)) revealed.add(`${name}: ${message}`);
    }
  }
  return [...revealed];
}

describe('guessing at the schema reveals no name that the request does not contain (GW-3, GW-5):', () => {
  it.each(fieldsOf('Query').map((field) => [field.name.value, field] as const))(
    'the query %s',
    async (_, field) => expect(await revealedBy(guessesAt('query', field))).toEqual([]),
  );

  it.each(fieldsOf('Mutation').map((field) => [field.name.value, field] as const))(
    'the mutation %s',
    async (_, field) => expect(await revealedBy(guessesAt('mutation', field))).toEqual([]),
  );

  it.each(types.map((type) => [type.name.value, type] as const))('the type %s', async (_, type) =>
    expect(await revealedBy(guessesAtType(type))).toEqual([]),
  );
});
