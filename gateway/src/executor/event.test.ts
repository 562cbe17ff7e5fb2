import { buildSchema, execute, parse } from 'graphql';
import { compileEvent } from './event.ts';
import { clientOperation } from './executor.ts';

const schema = buildSchema(`
  scalar Json
  enum Status { OPEN CLOSED }
  interface Party { name: String }
  type Buyer implements Party { name: String tier: Int }
  type Seller implements Party { name: String rating: Float }
  type Line { sku: ID count: Int price: Money }
  type Money { amount: String minorUnits: ID }
  type Order { id: ID! status: Status paid: Boolean total: Money lines: [Line] party: Party parent: Order
    detail: Json code: Int codes: [Int] weight: Float
    counts: [Int!] grid: [[Int!]!] count: Int! must: Money! }
  type Query { a: Int }
  type Subscription { changed(id: ID): Order }`);

const order = {
  id: 7,
  status: 'OPEN',
  paid: true,
  total: () => ({ amount: 12, minorUnits: '1200' }),
  lines: [{ sku: 1, count: '3', price: null }, null, { sku: 'b', count: 'many' }],
  party: { __typename: 'Seller', name: 'Ann', rating: 4, tier: 9 },
  parent: { id: 'p', status: 'LOST', total: () => failing() },
  detail: { any: ['value', 0] },
  code: 2 ** 40,
  codes: [1, 'x', null],
  counts: [1, null],
  grid: [[1], ['x', 2]],
  count: 'many',
  must: () => null,
};

function failing(): never {
  throw new Error('The amount is not exact.');
}

async function both(source: string, variables: Readonly<Record<string, unknown>> = {}) {
  const rootValue = { changed: order };
  const document = parse(source);
  const { data, errors = [] } = await execute({
    ...{ schema, document, rootValue, variableValues: variables },
  });
  const own = compileEvent(clientOperation(document), schema)(rootValue, variables);
  const shown = (answer: { data?: unknown }, paths: readonly unknown[]) => [
    JSON.stringify(answer.data),
    ...paths.map((path) => JSON.stringify(path)).toSorted(),
  ];
  return {
    own: shown(
      own,
      (own.errors ?? []).map(({ path }) => path),
    ),
    js: shown(
      { data },
      errors.map(({ path }) => path),
    ),
  };
}

describe('an event is read as graphql-js reads it', () => {
  it.each([
    [
      'leaves, aliases and the name of the type',
      '{ changed(id: 1) { _1: id status paid weight __typename detail } }',
    ],
    [
      'functions and objects below',
      '{ changed { total { amount minorUnits } parent { id parent { id } } } }',
    ],
    [
      'lists with null and wrong items',
      '{ changed { lines { sku count price { amount } } codes } }',
    ],
    ['values of wrong types', '{ changed { code parent { status } } }'],
    ['null in lists that forbid it', '{ changed { id counts grid code } }'],
    [
      'null where the schema forbids it',
      '{ changed { id code parent { id count } must { amount } } }',
    ],
    ['a wrong value where null is forbidden', '{ changed { code count id } }'],
    ['a function that throws', '{ changed { id parent { total { amount } } } }'],
    [
      'fragments by type',
      '{ changed { party { name ... on Seller { rating } ... on Buyer { tier } __typename } } }',
    ],
    [
      'named fragments and fields selected twice',
      `{ changed { ...A total { amount } ...A } } fragment A on Order { id total { minorUnits amount } }`,
    ],
  ])('%s', async (_, selection) => {
    const { own, js } = await both(`subscription ${selection}`);
    expect(own).toEqual(js);
    expect(own[0]).toContain('changed');
  });

  it.each([[{}], [{ full: true }], [{ full: false }]])('conditions with %j', async (variables) => {
    const source = `subscription ($full: Boolean! = true) {
      changed { id status @include(if: $full) ... @skip(if: $full) { paid } } }`;
    const { own, js } = await both(source, variables);
    expect(own).toEqual(js);
  });
});
