import { newLogger } from '@souk/platform/runtime/logger';
import { serve } from '@souk/platform/service/server';
import { viewerOf } from '@souk/platform/testing/harness';
import { decode } from '@souk/schema/contract';
import { billingFacts } from '@souk/schema/events/billing';
import { type BillingHarness, billingHarness } from '../../testing/harness.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

describe('the record that a subscription begins with', () => {
  it('has the data of the last record, exact to the kopeck, and its version', async () => {
    const id = await billing.open('rob', 10_010);
    const { balanceRecord } = await billing.ask(viewerOf('rob'), '{ balanceRecord }');
    const { aggregateversion, ...record } = balanceRecord as Record<string, unknown>;
    const last = (await billing.published(id)).at(-1);
    expect(record).toEqual(last?.data);
    expect(aggregateversion).toBe(last?.version);
    const decoded = decode(billingFacts['balance-changed'], JSON.stringify(record));
    expect(decoded).toMatchObject({ balance: 10_010, available: 10_010 });
  });

  it('is sent with the same decimals as the record', async () => {
    await billing.open('sue', 10_010);
    const server = await serve({
      schema: billing.schema,
      port: 0,
      context: async () => billing.contextOf(viewerOf('sue')),
      logger: newLogger('billing', 'fatal'),
      onRefusal: () => {},
    });
    const body = JSON.stringify({ query: '{ balanceRecord }' });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(server.url, { method: 'POST', headers, body });
    const text = await answer.text();
    await server.stop();
    expect(text).toContain('"balance":100.10,"held":0.00,"available":100.10');
  });

  it('is null without an account, and without a login', async () => {
    expect(await billing.ask(viewerOf('tom'), '{ balanceRecord }')).toEqual({
      balanceRecord: null,
    });
    expect(await billing.ask(null, '{ balanceRecord }')).toEqual({ balanceRecord: null });
  });
});
