import type { ExecutionResult } from 'graphql';
import { type SmallSubgraph, smallGraph } from './testing/small-graph.ts';

type Row = Readonly<Record<string, unknown>>;
type WithId = { readonly id: string };

const reference = (fields: (id: string) => Row | null) => ({
  __resolveReference: ({ id, ...sent }: WithId) => {
    const found = fields(id);
    return found && { __typename: undefined, ...sent, id, ...found };
  },
});

const plain = ({ data }: ExecutionResult) => JSON.parse(JSON.stringify(data));
const problems = ({ errors = [] }: ExecutionResult) =>
  errors.map(({ path = [], message }) => `${path.join('.')}: ${message}`);

const products: SmallSubgraph = {
  sdl: `type Query { top: Product list: [Product] must: Product! }
    type Mutation { add(n: Int): Int }
    type Product @key(fields: "id") { id: ID! name: String weight(unit: String): Int twin: Product }`,
  resolvers: {
    Query: {
      top: () => ({ id: '1' }),
      list: () => [{ id: '1' }, null, { id: '1' }, { id: '2' }, { id: '9' }],
      must: () => ({ id: '9' }),
    },
    Product: {
      ...reference(() => ({})),
      name: ({ id }: WithId) => `name ${id}`,
      weight: (_: Row, { unit }: Row) => (unit === 'g' ? 1_000 : 1),
      twin: ({ id }: WithId) => ({ id }),
    },
  },
};

const stock: SmallSubgraph = {
  sdl: `type Product @key(fields: "id") { id: ID! units: Int size: Int! weight(unit: String): Int @external
    grams: Int @requires(fields: "weight(unit: \\"g\\")") kilos: Int @requires(fields: "weight(unit: \\"kg\\")") }`,
  resolvers: {
    Product: {
      ...reference((id) => (id === '9' ? null : {})),
      units: ({ id }: WithId) => {
        if (id === '2') throw new Error('No units.');
        return Number(id);
      },
      size: () => 3,
      grams: ({ weight }: Row) => weight,
      kilos: ({ weight }: Row) => weight,
    },
  },
};

const shop = await smallGraph({ products, stock });

describe('names of a client', () => {
  it.each([
    ['a key', '{ top { id: name units } }', { top: { id: 'name 1', units: 1 } }],
    [
      '__typename',
      '{ top { __typename: name units } }',
      { top: { __typename: 'name 1', units: 1 } },
    ],
    [
      'a required field',
      '{ top { weight: name grams } }',
      { top: { weight: 'name 1', grams: 1_000 } },
    ],
    ['_entities', '{ _entities: top { units } }', { _entities: { units: 1 } }],
  ])('may be that of %s', async (_, source, data) => {
    const answer = await shop.ask(source);
    expect(plain(answer)).toEqual(data);
    expect(problems(answer)).toEqual([]);
  });

  it('may be __proto__', async () => {
    const { data } = await shop.ask('{ top { __proto__: name } }');
    expect(JSON.stringify(data)).toBe('{"top":{"__proto__":"name 1"}}');
  });

  it('may be $representations', async () => {
    const source =
      'query ($representations: String) { top { weight(unit: $representations) units } }';
    const answer = await shop.ask(source, { representations: 'g' });
    expect(plain(answer)).toEqual({ top: { weight: 1_000, units: 1 } });
  });
});

describe('fields that require one field with different arguments', () => {
  it('are each computed from their own', async () => {
    const answer = await shop.ask('{ top { kilos name grams weight } }');
    expect(JSON.stringify(answer.data)).toBe(
      '{"top":{"kilos":1,"name":"name 1","grams":1000,"weight":1}}',
    );
  });
});

describe('calls', () => {
  it('send each entity once, and one call for fetches of one stage', async () => {
    const answer = await shop.ask('{ list { size } top { twin { size units } } }');
    expect(shop.received.map(({ subgraph }) => subgraph)).toEqual(['products', 'stock']);
    const lists = Object.values(shop.received[1]?.variables ?? {}) as Row[][];
    expect(lists.map((list) => list.map(({ id }) => id))).toEqual([['1', '2', '9'], ['1']]);
    expect(plain(answer)).toEqual({
      list: [{ size: 3 }, null, { size: 3 }, { size: 3 }, null],
      top: { twin: { size: 3, units: 1 } },
    });
  });

  it('leave out a part that has nothing to ask, with its variables', async () => {
    const empty = await smallGraph({
      products: {
        ...products,
        answer: () => ({ data: { list: [], top: { __typename: 'Product', id: '1' } } }),
      },
      stock,
    });
    const answer = await empty.ask('{ list { size } top { units } }');
    expect(empty.received[1]?.query).not.toContain('size');
    expect(Object.keys(empty.received[1]?.variables ?? {})).toEqual(['representations']);
    expect(plain(answer)).toEqual({ list: [], top: { units: 1 } });
  });

  it('depend on conditions, also where two fields share an entity', async () => {
    const source =
      'query ($a: Boolean = true, $b: Boolean!) { top { units @include(if: $a) size @skip(if: $b) } }';
    expect(plain(await shop.ask(source, { b: true }))).toEqual({ top: { units: 1 } });
    expect(plain(await shop.ask(source, { a: false, b: false }))).toEqual({ top: { size: 3 } });
    expect(plain(await shop.ask(source, { a: false, b: true }))).toEqual({ top: {} });
    expect(shop.received.map(({ subgraph }) => subgraph)).toEqual(['products']);
  });
});

it('a field that a constant leaves out is asked of no subgraph, beside another condition too', async () => {
  const source = `query ($no: Boolean = false) {
    top @skip(if: $no) { units size @include(if: false) ... @skip(if: true) { grams } weight @skip(if: false) } }`;
  expect(plain(await shop.ask(source))).toEqual({ top: { units: 1, weight: 1 } });
  expect(shop.received.map(({ query }) => query).join()).not.toMatch(/size|grams/);
  expect(plain(await shop.ask('{ top @include(if: false) { name } }'))).toEqual({});
  expect(shop.received).toEqual([]);
});

describe('an object', () => {
  it('has no field, but exists, when all its conditions exclude each other', async () => {
    const source = 'query ($a: Boolean = false) { top @skip(if: $a) { name @include(if: $a) } }';
    expect(plain(await shop.ask(source))).toEqual({ top: {} });
  });
});

describe('an error', () => {
  it('is at every position of its entity', async () => {
    const answer = await shop.ask('{ list { u: units } }');
    expect(plain(answer).list).toEqual([{ u: 1 }, null, { u: 1 }, { u: null }, { u: null }]);
    expect(problems(answer)).toEqual(['list.3.u: No units.']);
  });

  it('without an index is at the start of its path, once', async () => {
    const down = await smallGraph({
      products,
      stock: { ...stock, answer: () => ({ data: null, errors: [{ message: 'Down.' }] }) },
    });
    const answer = await down.ask('{ list { units } top { name units } }');
    expect(problems(answer)).toEqual(['list: Down.', 'top: Down.']);
    expect(plain(answer).top).toEqual({ name: 'name 1', units: null });
  });

  it.each([
    ['fewer entities', { data: { _entities: [] } }],
    ['no data', {}],
    ['no object', { data: { _entities: 7 } }],
  ])('is made of an answer with %s', async (_, answer) => {
    const broken = await smallGraph({ products, stock: { ...stock, answer: () => answer } });
    const found = await broken.ask('{ top { name units } }');
    expect(plain(found)).toEqual({ top: { name: 'name 1', units: null } });
    expect(found.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['top'], 'SUBGRAPH_FAULT'],
    ]);
  });
});

describe('null', () => {
  it('is no error for an entity that does not exist, where its fields are nullable', async () => {
    const answer = await shop.ask('{ must { name units } }');
    expect(plain(answer)).toEqual({ must: { name: 'name 9', units: null } });
    expect(problems(answer)).toEqual([]);
  });

  it('has an error at each position where the schema forbids it, and rises', async () => {
    const answer = await shop.ask('{ list { name size } must { size } }');
    expect(answer.data).toBeNull();
    const one = await shop.ask('{ list { name size } }');
    expect(plain(one).list[4]).toBeNull();
    expect(problems(one)).toEqual([
      'list.4.size: The Product does not exist, or you may not see it.',
    ]);
  });

  it.each([
    ['absent', {}, 'No subgraph provided a value for Product.units.'],
    ['of a wrong type', { units: '7' }, "A subgraph's value for Product.units is not a Int."],
    ['too large', { units: 2 ** 31 }, "A subgraph's value for Product.units is not a Int."],
  ])('stands for a value that is %s, with an error', async (_, entity, message) => {
    const answer = () => ({ data: { _entities: [entity] } });
    const wrong = await smallGraph({ products, stock: { ...stock, answer } });
    const found = await wrong.ask('{ top { name units } }');
    expect(plain(found)).toEqual({ top: { name: 'name 1', units: null } });
    expect(problems(found)).toEqual([`top.units: ${message}`]);
  });
});

describe('a mutation', () => {
  it('calls subgraphs in the order of its fields, and each field once', async () => {
    const calls: string[] = [];
    const side = (name: string) => ({
      sdl: `type Query { ${name}: Int } type Mutation { ${name}Add: Int }`,
      resolvers: { Mutation: { [`${name}Add`]: () => calls.push(name) } },
    });
    const both = await smallGraph({ a: side('a'), b: side('b') });
    const answer = await both.ask('mutation { x: aAdd bAdd y: aAdd z: aAdd }');
    expect(plain(answer)).toEqual({ x: 1, bAdd: 2, y: 3, z: 4 });
    expect(calls).toEqual(['a', 'b', 'a', 'a']);
  });

  it('may return the root of queries', async () => {
    const one = {
      sdl: 'type Query { n: Int } type Mutation { add: Added } type Added { query: Query ok: Boolean }',
      resolvers: { Mutation: { add: () => ({ ok: true, query: {} }) }, Query: { n: () => 1 } },
    };
    const other = { sdl: 'type Query { m: Int }', resolvers: { Query: { m: () => 2 } } };
    const both = await smallGraph({ one, other });
    expect(plain(await both.ask('mutation { add { ok query { n m } } }'))).toEqual({
      add: { ok: true, query: { n: 1, m: 2 } },
    });
  });
});

describe('introspection', () => {
  it('is answered beside data, without a call, under any name', async () => {
    const source = `query ($name: String!) { a: __type(name: $name) { name } top { name } __typename
      ... { kind: __typename b: __schema { queryType { name } } } }`;
    const answer = await shop.ask(source, { name: 'Product' });
    expect(plain(answer)).toEqual({
      a: { name: 'Product' },
      top: { name: 'name 1' },
      __typename: 'Query',
      kind: 'Query',
      b: { queryType: { name: 'Query' } },
    });
    expect(shop.received).toHaveLength(1);
    await shop.ask('{ __typename }');
    expect(shop.received).toEqual([]);
  });
});
