import { viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness, command } from '../testing/harness.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

const mutation = `mutation ($order: ID!, $amount: MoneyInput, $key: ID!) {
  refund(orderId: $order, amount: $amount, idempotencyKey: $key) { __typename }
}`;

/** An order of which 5.00 were refunded. */
async function refunded(order: string): Promise<void> {
  await billing.open(order);
  await billing.handleCommands([command('hold-payment', order), command('capture-payment', order)]);
  const variables = { order, amount: { amount: '5' }, key: order };
  await billing.ask(viewerOf('olga', 'operator'), mutation, variables);
}

async function notedOf(order: string): Promise<number | undefined> {
  const [row] = await billing.run('select refund_noted::int from payments where order_id = ?', [
    order,
  ]);
  return row?.refund_noted;
}

describe('a note that an order takes a refund into account', () => {
  it('is kept with the payment', async () => {
    await refunded('ann');
    expect(await notedOf('ann')).toBe(0);
    await billing.noteRefunds([['ann', 500]]);
    expect(await notedOf('ann')).toBe(500);
  });

  it('changes nothing when it arrives again, or after a later one', async () => {
    await refunded('bob');
    await billing.noteRefunds([
      ['bob', 500],
      ['bob', 200],
    ]);
    await billing.noteRefunds([['bob', 200]]);
    expect(await notedOf('bob')).toBe(500);
  });

  it('of several orders in one batch is kept with each', async () => {
    await refunded('cid');
    await refunded('dan');
    await billing.noteRefunds([
      ['cid', 500],
      ['dan', 400],
      ['unknown', 1],
    ]);
    expect([await notedOf('cid'), await notedOf('dan')]).toEqual([500, 400]);
  });
});
