import { untilWaiting } from '@souk/platform/testing/race';
import { type BillingHarness, billingHarness, command } from '../testing/harness.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

describe('the commands of a checkout', () => {
  it('debit an account once, however often they are repeated (BIL-11, ORD-7)', async () => {
    const account = await billing.open('hal');
    for (let time = 0; time < 10; time += 1) await billing.send('hold-payment', 'hal-1');
    for (let time = 0; time < 10; time += 1) await billing.send('capture-payment', 'hal-1');
    await billing.send('hold-payment', 'hal-1');
    expect(await billing.transactionsFor('hal-1')).toEqual(['HOLD', 'CAPTURE']);
    expect(await billing.moneyOf('hal')).toEqual({ balance: 300_000, held: 0, version: 3 });
    const replies = await billing.published('hal-1');
    expect(replies.map(({ type }) => type)).toEqual([
      ...Array(10).fill('payment-succeeded'),
      ...Array(10).fill('payment-captured'),
      'payment-succeeded',
    ]);
    expect(new Set(replies.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect((await billing.published(account)).map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('may all be in one batch, with those of other orders', async () => {
    await billing.open('ida');
    await billing.open('jan');
    await billing.handleCommands([
      command('hold-payment', 'jan-1'),
      command('hold-payment', 'ida-1'),
      command('capture-payment', 'jan-1'),
      command('release-payment', 'ida-1'),
      command('hold-payment', 'ida-2'),
      command('refund-payment', 'jan-1'),
    ]);
    expect(await billing.moneyOf('jan')).toEqual({ balance: 500_000, held: 0, version: 4 });
    expect(await billing.moneyOf('ida')).toEqual({ balance: 500_000, held: 200_000, version: 4 });
    expect(await billing.repliesTo('jan-1')).toEqual([
      'payment-succeeded',
      'payment-captured',
      'payment-refunded',
    ]);
  });

  it('in two batches that cross wait for one another, without a deadlock', async () => {
    await billing.open('kim');
    await billing.open('leo');
    const batch = (...orderIds: string[]) => orderIds.map((id) => command('hold-payment', id, 100));
    const before = billing.runs;
    let both: Promise<unknown> = Promise.resolve();
    await billing.transact(async ({ em }) => {
      // Each batch waits for its first account, and gets it when this transaction ends.
      await em.execute(`select id from accounts where user_id in ('kim', 'leo') for update`);
      const one = billing.handleCommands(batch('kim-1', 'leo-1'));
      both = Promise.all([one, billing.handleCommands(batch('leo-2', 'kim-2'))]);
      await untilWaiting(billing.orm, 2);
    });
    await both;
    expect(billing.runs - before).toBe(3);
    expect(await billing.moneyOf('kim')).toMatchObject({ held: 200 });
    expect(await billing.moneyOf('leo')).toMatchObject({ held: 200 });
  });
});
