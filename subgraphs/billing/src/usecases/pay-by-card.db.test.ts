import { newLogger } from '@souk/platform/runtime/logger';
import { viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness, command } from '../testing/harness.ts';
import { ProviderHarness } from '../testing/provider-harness.ts';
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

const byCard = (orderId: string) => {
  const { type, data } = command('hold-payment', orderId);
  return { type, data: { ...data, payWith: 'CARD' as const } };
};
const hold = (orderId: string) => billing.handleCommands([byCard(orderId)]);

/** Holds by card, and has the provider called. Returns the payment's id and its page. */
async function held(orderId: string) {
  await hold(orderId);
  await shop.work();
  const { id, actionUrl } = await billing.paymentOf(orderId);
  return { id, url: actionUrl ?? '' };
}

/** The same, approved by the buyer. */
async function approved(orderId: string, choice: 'approve' | 'refuse-capture' = 'approve') {
  const payment = await held(orderId);
  await shop.choose(payment.url, choice);
  await shop.callback(payment.id);
  await shop.work();
  return payment;
}

const stateAt = async (id: string) => (await shop.provider.read('intent', id)).status;
const booksOf = (orderId: string) =>
  billing.run(
    `select e.book, sum(e.amount)::int as amount from entries e
    join transactions t on t.id = e.transaction_id where t.order_id = ?
    group by 1 having sum(e.amount) <> 0 order by 1`,
    [orderId],
  );
const openCalls = () => billing.run('select operation from provider_calls where done_at is null');
const minute = 60_000;

describe('a payment by card', () => {
  it('waits for the buyer, and no money moves in the books (BIL-14, EVT-12)', async () => {
    await held('ann-1');
    expect(await billing.lastReplyTo('ann-1')).toMatchObject({
      type: 'payment-action-required',
      data: { orderId: 'ann-1', userId: 'ann', expiresAt: '2026-11-21T12:30:00.000Z' },
    });
    expect(await booksOf('ann-1')).toEqual([]);
    const query = `query ($order: [_Any!]!) { _entities(representations: $order) {
      ... on Order { payment { method status action { url expiresAt } } } } }`;
    const order = [{ __typename: 'Order', id: 'ann-1' }];
    expect(await billing.ask(viewerOf('ann'), query, { order })).toMatchObject({
      _entities: [
        {
          payment: {
            method: 'CARD',
            status: 'REQUIRES_ACTION',
            action: { url: expect.stringContaining('/simulated-payments/') },
          },
        },
      ],
    });
    const eve = await billing.ask(viewerOf('eve'), query, { order });
    expect(eve).toEqual({ _entities: [{ payment: null }] });
  });

  it('is held when the buyer has approved, captured and refunded, with exact books', async () => {
    const { id } = await approved('bob-1');
    expect(await billing.lastReplyTo('bob-1')).toMatchObject({
      type: 'payment-succeeded',
      data: { transactionId: id, data: { amount: 2_000, currency: 'RUB' } },
    });
    await billing.send('capture-payment', 'bob-1');
    expect((await billing.repliesTo('bob-1')).at(-1)).toBe('payment-succeeded');
    await shop.work();
    expect((await billing.repliesTo('bob-1')).at(-1)).toBe('payment-captured');
    expect(await stateAt(id)).toBe('CAPTURED');
    expect(await booksOf('bob-1')).toEqual([
      { book: 'PROVIDER_CLEARING', amount: -200_000 },
      { book: 'SALES', amount: 200_000 },
    ]);
    await billing.send('refund-payment', 'bob-1');
    expect((await billing.repliesTo('bob-1')).at(-1)).toBe('payment-refunded');
    expect(await booksOf('bob-1')).toEqual([
      { book: 'PROVIDER_CLEARING', amount: -200_000 },
      { book: 'REFUND_CLEARING', amount: 200_000 },
    ]);
    await shop.work();
    expect(await booksOf('bob-1')).toEqual([]);
    expect(await openCalls()).toEqual(expect.not.arrayContaining([{ operation: 'REFUND' }]));
  });

  it('is one, however often the commands are repeated', async () => {
    const { id } = await held('cid-1');
    await hold('cid-1');
    await hold('cid-1');
    await shop.choose((await billing.paymentOf('cid-1')).actionUrl ?? '', 'approve');
    await shop.callback(id);
    await shop.work();
    await hold('cid-1');
    for (let n = 0; n < 2; n += 1) {
      await billing.send('capture-payment', 'cid-1');
      await shop.work();
    }
    expect(shop.calls.filter((name) => name === 'create' || name === 'capture')).toEqual([
      'create',
      'capture',
    ]);
    expect(await billing.run(`select type from transactions where order_id = 'cid-1'`)).toEqual([
      { type: 'CARD_CAPTURE' },
    ]);
    expect(await billing.repliesTo('cid-1')).toEqual([
      'payment-action-required',
      'payment-action-required',
      'payment-action-required',
      'payment-succeeded',
      'payment-succeeded',
      'payment-captured',
      'payment-captured',
    ]);
  });

  it('is one when two commands to hold it come at once', async () => {
    await billing.race(
      (first) => billing.handleCommands([byCard('dan-1')], first),
      () => hold('dan-1'),
    );
    const [{ count = 0 } = {}] = await billing.run(
      `select count(*)::int as count from payments where order_id = 'dan-1'`,
    );
    expect(count).toBe(1);
  });

  it.each([
    ['declined', 'CARD_DECLINED', async (url: string) => shop.choose(url, 'decline')],
    ['left until it expires', 'CARD_EXPIRED', async () => shop.wait(31 * minute)],
  ])('that is %s is declined: %s', async (_, code, happens) => {
    const order = `eve-${code}`;
    const { url } = await held(order);
    await happens(url);
    shop.wait(minute);
    await shop.work();
    expect(await billing.lastReplyTo(order)).toMatchObject({
      type: 'payment-declined',
      data: { success: false, data: { code } },
    });
    expect(await billing.paymentOf(order)).toMatchObject({ status: 'DECLINED', declineCode: code });
    await billing.send('release-payment', order);
    expect((await billing.repliesTo(order)).at(-1)).toBe('payment-released');
  });

  it('whose capture the bank refuses for good is declined after all (SAG-7)', async () => {
    await approved('flo-1', 'refuse-capture');
    await billing.send('capture-payment', 'flo-1');
    await shop.work();
    const refused = {
      type: 'payment-capture-refused',
      data: { success: false, data: { code: 'CAPTURE_REFUSED' } },
    };
    expect(await billing.lastReplyTo('flo-1')).toMatchObject(refused);
    await billing.send('capture-payment', 'flo-1');
    expect(await billing.lastReplyTo('flo-1')).toMatchObject(refused);
    await billing.send('release-payment', 'flo-1');
    expect((await billing.repliesTo('flo-1')).at(-1)).toBe('payment-released');
    expect(await booksOf('flo-1')).toEqual([]);
    await shop.work();
    expect(await openCalls()).toEqual([]);
  });

  it('whose capture got no answer is captured once, by the same call again', async () => {
    const { id } = await approved('gil-1');
    await billing.send('capture-payment', 'gil-1');
    shop.silent = true;
    await shop.work();
    shop.silent = false;
    expect((await billing.paymentOf('gil-1')).status).toBe('HELD');
    shop.wait(10_000);
    await shop.work();
    expect((await billing.repliesTo('gil-1')).at(-1)).toBe('payment-captured');
    expect(await stateAt(id)).toBe('CAPTURED');
  });

  it('is declined where the shop has no provider', async () => {
    const none = await billingHarness({ provider: null });
    await none.handleCommands([byCard('hal-1')]);
    expect(await none.lastReplyTo('hal-1')).toMatchObject({ data: { data: { code: 'NO_CARDS' } } });
  });
});

describe('a payment by card that the checkout releases', () => {
  it('before the buyer approves is cancelled: a late approval holds nothing', async () => {
    const { id, url } = await held('ida-1');
    await billing.send('release-payment', 'ida-1');
    expect((await billing.repliesTo('ida-1')).at(-1)).toBe('payment-released');
    await shop.work();
    await shop.choose(url, 'approve');
    expect(await stateAt(id)).toBe('CANCELLED');
    expect(await openCalls()).toEqual([]);
  });

  it('while the buyer approves is cancelled as well, and stays released (BIL-14)', async () => {
    const { id, url } = await held('jon-1');
    await shop.choose(url, 'approve');
    await shop.callback(id);
    await billing.send('release-payment', 'jon-1');
    await shop.work();
    expect(await stateAt(id)).toBe('CANCELLED');
    expect((await billing.paymentOf('jon-1')).status).toBe('RELEASED');
    expect(await billing.repliesTo('jon-1')).toEqual([
      'payment-action-required',
      'payment-released',
    ]);
  });

  it('is cancelled again until the provider agrees, however long it is down', async () => {
    const { id } = await approved('kim-1');
    await billing.send('release-payment', 'kim-1');
    shop.down = true;
    for (let n = 0; n < 3; n += 1) {
      await shop.work();
      shop.wait(5 * minute);
    }
    expect(await openCalls()).toEqual([{ operation: 'CANCEL' }]);
    shop.down = false;
    await shop.work();
    expect(await stateAt(id)).toBe('CANCELLED');
    expect(await openCalls()).toEqual([]);
  });

  it('before the provider knows it is created and cancelled, so that it cannot appear later', async () => {
    await hold('lea-1');
    await billing.send('release-payment', 'lea-1');
    const { id } = await billing.paymentOf('lea-1');
    await shop.work();
    expect(await stateAt(id)).toBe('CANCELLED');
    await hold('lea-1');
    expect((await billing.paymentOf('lea-1')).status).toBe('RELEASED');
  });

  it('and was captured there nevertheless is refunded in full', async () => {
    const { id } = await approved('mia-1');
    await billing.send('release-payment', 'mia-1');
    const { providerRef } = await billing.paymentOf('mia-1');
    const amount = { currency: 'RUB', minorUnits: 200_000 };
    await shop.provider.capture(providerRef ?? '', { id, amount });
    await shop.work();
    expect((await shop.provider.read('refund', id)).status).toBe('SUCCEEDED');
    expect(await openCalls()).toEqual([]);
    expect(await booksOf('mia-1')).toEqual([]);
  });
});

describe('a refund to a card', () => {
  const refund = (orderId: string, amount: string, key: string) =>
    billing.ask(
      viewerOf('olga', 'operator'),
      `mutation ($order: ID!, $amount: Decimal!, $key: ID!) {
        refund(orderId: $order, amount: { amount: $amount }, idempotencyKey: $key) {
          ... on Payment { status refunded { amount } } ... on NothingToRefund { message }
        } }`,
      { order: orderId, amount, key },
    );

  it('of a part, by an operator, goes to the card and not into an account (BIL-14)', async () => {
    const account = await billing.open('ned', 0);
    await approved('ned-1');
    await billing.send('capture-payment', 'ned-1');
    await shop.work();
    expect(await refund('ned-1', '500', 'one')).toMatchObject({
      refund: { status: 'PARTIALLY_REFUNDED', refunded: { amount: '500.00' } },
    });
    await refund('ned-1', '500', 'one');
    expect(await refund('ned-1', '1500.01', 'two')).toMatchObject({
      refund: { message: expect.any(String) },
    });
    await shop.work();
    expect(await booksOf('ned-1')).toEqual([
      { book: 'PROVIDER_CLEARING', amount: -150_000 },
      { book: 'SALES', amount: 150_000 },
    ]);
    expect(await billing.published(account)).toHaveLength(1);
  });

  it('that the provider refuses stays in REFUND_CLEARING, for a person to look at', async () => {
    await approved('oda-1');
    await billing.send('capture-payment', 'oda-1');
    await shop.work();
    await billing.send('refund-payment', 'oda-1');
    const refused = { status: 'REFUSED', code: 'CARD_GONE', message: 'x' } as const;
    const provider = { ...shop.provider, refund: async () => refused };
    const logger = newLogger('billing', 'silent');
    await runProviderCalls({ transact: billing.transact, provider, commissionBp: 800, logger });
    expect(await booksOf('oda-1')).toEqual([
      { book: 'PROVIDER_CLEARING', amount: -200_000 },
      { book: 'REFUND_CLEARING', amount: 200_000 },
    ]);
    expect(await billing.run(`select state from card_refunds where state = 'FAILED'`)).toHaveLength(
      1,
    );
  });
});
