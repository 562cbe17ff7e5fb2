import { readFileSync } from 'node:fs';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { anonymous } from '../request/caller.ts';
import { costOf } from './limits/cost.ts';
import { costTableOf } from './limits/cost-table.ts';
import { defaultRateLimit, useRateLimit } from './use-rate-limit.ts';

const file = new URL('../../../schema/supergraph.graphql', import.meta.url);
const sdl = readFileSync(file, 'utf8');
const schema = buildSchema(sdl, { assumeValid: true });
const costs = costTableOf(parse(sdl));

/** The product list of the demo. */
const productList = `query ($filter: ProductFilter) {
  products(first: 20, filter: $filter, orderBy: PRICE_ASC) {
    edges { node { id name price { amount } seller { displayName } stock { available } } }
  }
}`;
const registration = `mutation ($input: RegisterInput!) {
  register(input: $input) { __typename ... on Registered { userId username } }
}`;

function cost(source: string): number {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document needs one operation.');
  return costOf(schema, costs, { document, operation, variables: {} });
}

/** How often an address may repeat a request of this cost within a minute. */
function timesPerMinute(requested: number): number {
  const consume = useRateLimit(defaultRateLimit);
  return Math.floor(
    consume({ caller: anonymous, address: '192.0.2.1' }, requested).limit / requested,
  );
}

describe('the default rate limit of an address (GW-11)', () => {
  it('allows an office of ninety people ten product lists each', () => {
    expect(cost(productList)).toBe(101);
    expect(timesPerMinute(cost(productList))).toBeGreaterThanOrEqual(900);
  });

  it('allows no more than 200 registrations, as each hashes a password', () => {
    expect(timesPerMinute(cost(registration))).toBeLessThanOrEqual(200);
    expect(timesPerMinute(cost(registration))).toBeGreaterThanOrEqual(100);
  });
});
