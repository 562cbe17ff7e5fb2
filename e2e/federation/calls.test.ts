import { graphql } from 'graphql';
import { calls, oneSchema, testQuery } from './cases/calls.ts';
import { type Outcome, startCase } from './testing/start-case.ts';
import { stubSchemaOf } from './testing/stub-schema.ts';

/** The calls that the best plan needs: a subgraph cannot be called before what it needs is known. */
const callsMax = 7;

/** How many representations a call has twice. */
function duplicatesIn({ received }: Outcome): number {
  const lists = received.flatMap(({ variables }) => Object.values(variables)).filter(Array.isArray);
  return lists.reduce((sum, list) => {
    return sum + list.length - new Set(list.map((one) => JSON.stringify(one))).size;
  }, 0);
}

describe('TestQuery: calls', () => {
  let outcome: Outcome;
  beforeAll(async () => {
    const { ask, stop } = await startCase({ subgraphs: calls });
    outcome = await ask({ ask: testQuery });
    await stop();
  });

  it('get the answer that one schema would give', async () => {
    const { data } = await graphql({ ...stubSchemaOf(oneSchema), source: testQuery });
    expect(outcome.errors).toBeUndefined();
    expect(outcome.gets).toEqual(JSON.parse(JSON.stringify(data)));
    expect(JSON.stringify(data)).toContain('"shippingEstimate":5,');
  });

  it('are at most seven', () => {
    expect(outcome.received.length).toBeLessThanOrEqual(callsMax);
  });

  it('have no representation twice', () => {
    expect(duplicatesIn(outcome)).toBe(0);
  });
});
