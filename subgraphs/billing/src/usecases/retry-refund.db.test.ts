import { newId } from '@souk/platform/runtime/id';
import { newLogger } from '@souk/platform/runtime/logger';
import { viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { payForParcelsByCard } from '../testing/parcels-by-card.ts';
import { ProviderHarness } from '../testing/provider-harness.ts';
import { retryRefund } from './retry-refund.ts';
import { runProviderCalls } from './run-provider-calls.ts';

let billing: BillingHarness;
let shop: ProviderHarness;
beforeAll(async () => {
  billing = await billingHarness();
});
beforeEach(() => {
  billing.now = new Date('2026-11-21T12:00:00Z');
  shop = new ProviderHarness(billing);
});

const operator = viewerOf('olga', 'operator');

/** The provider refuses all refunds to cards. */
async function refuseRefunds(): Promise<void> {
  const refused = { status: 'REFUSED', code: 'CARD_GONE', message: 'x' } as const;
  const provider = { ...shop.provider, refund: async () => refused };
  const logger = newLogger('billing', 'silent');
  await runProviderCalls({ transact: billing.transact, provider, commissionBp: 800, logger });
}

/** An order of two sellers that was cancelled, and whose refund of 30.00 to the card failed. */
async function failed(buyer: string): Promise<{ order: string; refundId: string }> {
  const order = `${buyer}-1`;
  await payForParcelsByCard(shop, order, { s1: 1_000, s2: 2_000 });
  await billing.send('refund-payment', order);
  await refuseRefunds();
  const [{ id } = {}] = await refundsOf(order);
  return { order, refundId: String(id) };
}

const refundsOf = (order: string) =>
  billing.run(
    `select r.id from refunds r join payments p on p.id = r.payment_id where p.order_id = ?
    order by r.id`,
    [order],
  );
const attemptsOf = async (order: string) => {
  const rows = await billing.run(
    `select c.attempt, c.state, c.credited_at is not null as credited from card_refunds c
    join payments p on p.id = c.payment_id where p.order_id = ? order by c.attempt`,
    [order],
  );
  return rows.map(({ attempt, state, credited }) => {
    return `${attempt} ${state}${credited ? ' credited' : ''}`;
  });
};
const clearingOf = async (order: string) => {
  const [row] = await billing.run(
    `select coalesce(sum(e.amount), 0)::int as amount from entries e
    join transactions t on t.id = e.transaction_id
    where t.order_id = ? and e.book = 'REFUND_CLEARING'`,
    [order],
  );
  return row?.amount;
};

type PayTo = 'WALLET' | 'CARD';

const retry = (refundId: string, payTo: PayTo, key = newId(), transact = billing.transact) =>
  transact((work) => retryRefund(work, operator, { refundId, payTo, idempotencyKey: key }));

describe('a refund that the provider refused', () => {
  it('is FAILED, and is paid to the card when it is tried again (BIL-14)', async () => {
    const { order, refundId } = await failed('ann');
    expect(await billing.refundStatuses(order)).toEqual([
      ...['PENDING 1 CARD', 'PENDING 1 CARD', 'FAILED 1 CARD', 'FAILED 1 CARD'],
    ]);
    await retry(refundId, 'CARD');
    await shop.work();
    expect(await attemptsOf(order)).toEqual(['1 FAILED', '2 SUCCEEDED']);
    expect((await billing.refundStatuses(order)).slice(4)).toEqual([
      ...['PENDING 2 CARD', 'PENDING 2 CARD', 'DONE 2 CARD', 'DONE 2 CARD'],
    ]);
    expect(await clearingOf(order)).toBe(0);
  });

  it('is paid into the account of the buyer instead', async () => {
    await billing.open('bea', 100);
    const { order, refundId } = await failed('bea');
    await retry(refundId, 'WALLET');
    expect(await billing.moneyOf('bea')).toMatchObject({ balance: 3_100, held: 0 });
    expect(await attemptsOf(order)).toEqual(['1 FAILED credited']);
    expect((await billing.refundStatuses(order)).slice(4)).toEqual([
      ...['DONE 1 WALLET', 'DONE 1 WALLET'],
    ]);
    expect(await clearingOf(order)).toBe(0);
    await expect(retry(refundId, 'CARD')).rejects.toMatchObject({ status: 'DONE' });
  });

  it('can fail again, and is tried a third time', async () => {
    const { order, refundId } = await failed('cid');
    await retry(refundId, 'CARD');
    await refuseRefunds();
    expect((await billing.refundStatuses(order)).at(-1)).toBe('FAILED 2 CARD');
    await retry(refundId, 'CARD');
    await shop.work();
    expect(await attemptsOf(order)).toEqual(['1 FAILED', '2 FAILED', '3 SUCCEEDED']);
  });

  it('is paid once the provider is there again', async () => {
    const { order, refundId } = await failed('dan');
    shop.down = true;
    await retry(refundId, 'CARD');
    await shop.work();
    expect(await attemptsOf(order)).toEqual(['1 FAILED', '2 REQUESTED']);
    await expect(retry(refundId, 'WALLET')).rejects.toMatchObject({ status: 'PENDING' });
    shop.down = false;
    shop.wait(60_000);
    await shop.work();
    expect(await attemptsOf(order)).toEqual(['1 FAILED', '2 SUCCEEDED']);
  });

  it('is tried again once when it is repeated with its key', async () => {
    const { order, refundId } = await failed('eve');
    expect(await retry(refundId, 'CARD', 'key')).toMatchObject({ replayed: false });
    expect(await retry(refundId, 'CARD', 'key')).toMatchObject({ replayed: true });
    expect(await attemptsOf(order)).toEqual(['1 FAILED', '2 REQUESTED']);
  });

  it.each(['CARD', 'WALLET'] as const)(
    'is paid once when two operators pay it at once, one to the card, one to %s',
    async (payTo) => {
      const buyer = `fay${payTo}`;
      await billing.open(buyer, 0);
      const { order, refundId } = await failed(buyer);
      const outcomes = await billing.race(
        (held) => retry(refundId, 'CARD', newId(), held).then(() => 'paid', String),
        () => retry(refundId, payTo).then(() => 'paid', String),
      );
      expect(outcomes.filter((outcome) => outcome === 'paid')).toHaveLength(1);
      await shop.work();
      expect(await clearingOf(order)).toBe(0);
    },
  );
});

describe('a refund cannot be paid again', () => {
  it('that is on its way, that is done, or that does not exist; and nothing changes', async () => {
    await payForParcelsByCard(shop, 'gus-1', { s1: 1_000 });
    await billing.send('refund-payment', 'gus-1');
    const [{ id } = {}] = await refundsOf('gus-1');
    const pending = { name: 'RefundNotFailed', status: 'PENDING' };
    await expect(retry(String(id), 'CARD')).rejects.toMatchObject(pending);
    await shop.work();
    await expect(retry(String(id), 'CARD')).rejects.toMatchObject({ status: 'DONE' });
    await expect(retry('none', 'CARD')).rejects.toMatchObject({ name: 'NotFound' });
    expect(await attemptsOf('gus-1')).toEqual(['1 SUCCEEDED']);
  });

  it('into an account that does not exist, or is closed', async () => {
    const { refundId } = await failed('hal');
    await expect(retry(refundId, 'WALLET')).rejects.toMatchObject({ name: 'NotFound' });
    await billing.open('hal', 0);
    await billing.run(`update accounts set status = 'CLOSED', version = version + 1
      where user_id = 'hal'`);
    await expect(retry(refundId, 'WALLET')).rejects.toMatchObject({ status: 'CLOSED' });
  });

  it('by others than operators', async () => {
    const { refundId } = await failed('ida');
    const command = { refundId, payTo: 'CARD', idempotencyKey: 'k' } as const;
    const attempt = billing.transact((work) => retryRefund(work, viewerOf('ida'), command));
    await expect(attempt).rejects.toThrow('permission');
  });
});

describe('in the graph, a refund that failed', () => {
  const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Order", id: $id }]) {
    ... on Order { payment { refundFailed { amount } refunds {
      id status paidTo attempts isCancellation amount { amount } lines { productId quantity }
    } } }
  } }`;
  const mutation = `mutation ($input: RetryRefundInput!) { retryRefund(input: $input) {
    __typename
    ... on RetryRefundPayload { refund { id status attempts } replayed }
    ... on RefundNotFailed { status message }
  } }`;

  it('is shown to the buyer, and is retried by an operator', async () => {
    const lines = [{ productId: 'tea', quantity: 2, unitPrice: 500 }];
    await payForParcelsByCard(shop, 'jan-1', { s1: lines });
    await billing.send('refund-payment', 'jan-1');
    await refuseRefunds();
    const shown = await billing.ask(viewerOf('jan'), query, { id: 'jan-1' });
    const [{ payment }] = shown._entities as [{ payment: { refunds: { id: string }[] } }];
    const [{ id: refundId } = { id: '' }] = payment.refunds;
    const refund = {
      ...{ id: refundId, status: 'FAILED', paidTo: 'CARD', attempts: 1, isCancellation: true },
      ...{ amount: { amount: '10.00' }, lines: [{ productId: 'tea', quantity: 2 }] },
    };
    expect(payment).toEqual({ refundFailed: { amount: '10.00' }, refunds: [refund] });
    const input = { refundId, payTo: 'CARD', idempotencyKey: 'k' };
    expect(await billing.ask(operator, mutation, { input })).toEqual({
      retryRefund: {
        __typename: 'RetryRefundPayload',
        refund: { id: refundId, status: 'PENDING', attempts: 2 },
        replayed: false,
      },
    });
    const again = { ...input, idempotencyKey: 'other' };
    expect(await billing.ask(operator, mutation, { input: again })).toMatchObject({
      retryRefund: { __typename: 'RefundNotFailed', status: 'PENDING' },
    });
  });
});

describe('the attempts of a refund, changed by hand,', () => {
  const insert = (attempt: number) => `insert into card_refunds
    (id, payment_id, transaction_id, attempt, amount, state, created_at)
    select gen_random_uuid(), payment_id, transaction_id, ${attempt}, c.amount, 'REQUESTED', now()
    from card_refunds c join payments p on p.id = c.payment_id
    where p.order_id = 'kim-1' and c.attempt = 1`;

  it('refuse one after an attempt that has not failed, and a second one', async () => {
    await payForParcelsByCard(shop, 'kim-1', { s1: 1_000 });
    await billing.send('refund-payment', 'kim-1');
    await expect(billing.run(insert(2))).rejects.toThrow('has not failed');
    await refuseRefunds();
    await billing.run(insert(2));
    await expect(billing.run(insert(2))).rejects.toThrow('attempt_unique');
    const credit = `update card_refunds set credited_at = now() from payments p
      where p.id = payment_id and p.order_id = 'kim-1' and attempt = 1`;
    await expect(billing.run(credit)).rejects.toThrow('has ended');
  });
});
