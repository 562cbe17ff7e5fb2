import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { sharedResolvers } from './scalars.ts';

const typeDefs = parse(`
  scalar DateTime scalar Decimal scalar BigInt scalar JSON
  type Money { amount: Decimal! currency: String! minorUnits: BigInt! }
  type Query {
    price: Money!
    same(at: DateTime, rate: Decimal, count: BigInt, any: JSON): Same
  }
  type Same { at: DateTime rate: Decimal count: BigInt any: JSON isDate: Boolean }
`);
const Query = {
  price: () => ({ currency: 'RUB', minorUnits: 199900 }),
  same: (_: unknown, args: { at?: Date }) => ({ ...args, isDate: args.at instanceof Date }),
};
const schema = buildSubgraphSchema([
  { typeDefs, resolvers: { ...sharedResolvers, Query } as never },
]);
const ask = async (source: string, variableValues = {}) => {
  const { data, errors } = await graphql({ schema, source, variableValues });
  return errors?.[0]?.message ?? JSON.parse(JSON.stringify(data));
};

describe('the scalars', () => {
  it('show money as a decimal and in minor units', async () => {
    const price = { amount: '1999.00', currency: 'RUB', minorUnits: '199900' };
    expect(await ask('{ price { amount currency minorUnits } }')).toEqual({ price });
  });

  it('read an instant with any offset, and write it in UTC', async () => {
    const source = 'query ($at: DateTime) { same(at: $at) { at isDate } }';
    const same = { at: '2026-11-21T09:30:00.000Z', isDate: true };
    expect(await ask(source, { at: '2026-11-21T12:30:00+03:00' })).toEqual({ same });
  });

  it('read a literal in the query text', async () => {
    const source =
      '{ same(at: "2026-11-21T09:30:00Z", rate: "1.5", count: "7", any: {a: [1]}) { at rate count any } }';
    const same = { at: '2026-11-21T09:30:00.000Z', rate: '1.5', count: '7', any: { a: [1] } };
    expect(await ask(source)).toEqual({ same });
  });

  it.each(['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])('read %s', async (at) => {
    expect(await ask('query ($at: DateTime) { same(at: $at) { at } }', { at })).toEqual({
      same: { at },
    });
  });

  it.each([
    ['a day that no month has', 'at: "2026-02-30T00:00:00Z"', 'DateTime'],
    ['a time without an offset', 'at: "2026-11-21T09:30:00"', 'DateTime'],
    ['a time that is a number', 'at: 1789000000', 'DateTime'],
    ['a time before the year 1', 'at: "0001-01-01T00:00:00+00:01"', 'DateTime'],
    ['a time after the year 9999', 'at: "9999-12-31T23:59:59-00:01"', 'DateTime'],
    ['a time of a year with six digits', 'at: "+275760-09-13T00:00:00Z"', 'DateTime'],
    ['a decimal in words', 'rate: "much"', 'Decimal'],
    ['a decimal that is a float', 'rate: 1.5', 'Decimal'],
    ['a whole number with a fraction', 'count: "1.5"', 'BigInt'],
  ])('refuse %s', async (_, argument, name) => {
    expect(await ask(`{ same(${argument}) { at } }`)).toContain(
      `Not a valid ${name}: use a string such as`,
    );
  });
});
