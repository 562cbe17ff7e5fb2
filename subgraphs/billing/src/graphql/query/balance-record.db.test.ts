import { newLogger } from '@souk/platform/runtime/logger';
import { serve } from '@souk/platform/service/server';
import { decode } from '@souk/schema/contract';
import { billingFacts } from '@souk/schema/events/billing';
import { type Bank, openBank, viewerOf } from '../../testing/harness.ts';

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.orm.close());

describe('the record that a subscription begins with', () => {
  it('says what the last record says, to the kopeck, and its version', async () => {
    const id = await bank.open('rob', 10_010);
    const { balanceRecord } = await bank.ask(viewerOf('rob'), '{ balanceRecord }');
    const { aggregateversion, ...record } = balanceRecord as Record<string, unknown>;
    const last = (await bank.toldOf(id)).at(-1);
    expect(record).toEqual(last?.data);
    expect(aggregateversion).toBe(last?.version);
    const said = decode(billingFacts['balance-changed'], JSON.stringify(record));
    expect(said).toMatchObject({ balance: 10_010, available: 10_010 });
  });

  it('goes over the wire with the same decimals as the record', async () => {
    await bank.open('sue', 10_010);
    const server = await serve({
      schema: bank.schema,
      port: 0,
      context: async () => bank.contextOf(viewerOf('sue')),
      checks: {},
      metrics: async () => '',
      logger: newLogger('billing', 'fatal'),
    });
    const body = JSON.stringify({ query: '{ balanceRecord }' });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(server.url, { method: 'POST', headers, body });
    const text = await answer.text();
    await server.stop();
    expect(text).toContain('"balance":100.10,"held":0.00,"available":100.10');
  });

  it('is null without an account, and without a login', async () => {
    expect(await bank.ask(viewerOf('tom'), '{ balanceRecord }')).toEqual({ balanceRecord: null });
    expect(await bank.ask(null, '{ balanceRecord }')).toEqual({ balanceRecord: null });
  });
});
