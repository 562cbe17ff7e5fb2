import { viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness, command } from '../testing/harness.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

describe('a hold', () => {
  it('holds the money, and replies by the contract (BIL-10, SAG-3)', async () => {
    const account = await billing.open('ann');
    await billing.send('hold-payment', 'ann-1');
    const { id } = await billing.paymentOf('ann-1');
    expect(await billing.published('ann-1')).toEqual([
      {
        type: 'payment-succeeded',
        version: null,
        data: {
          orderId: 'ann-1',
          userId: 'ann',
          success: true,
          message: null,
          transactionId: id,
          data: { amount: 2_000, currency: 'RUB' },
        },
      },
    ]);
    expect((await billing.published(account)).at(-1)).toMatchObject({
      type: 'balance-changed',
      version: 2,
      data: { balance: 5_000, held: 2_000, available: 3_000 },
    });
    expect(await billing.transactionsFor('ann-1')).toEqual(['HOLD']);
  });

  it('of more than is available is declined with the reason, and the ledger has no entry (BIL-12, SAG-7, ORD-7)', async () => {
    await billing.open('bob');
    await billing.send('hold-payment', 'bob-1', 600_000);
    expect(await billing.lastReplyTo('bob-1')).toMatchObject({
      type: 'payment-declined',
      data: {
        orderId: 'bob-1',
        userId: 'bob',
        success: false,
        message: 'Insufficient funds',
        transactionId: null,
        data: { code: 'INSUFFICIENT_FUNDS' },
      },
    });
    expect(await billing.moneyOf('bob')).toEqual({ balance: 500_000, held: 0, version: 1 });
    expect(await billing.transactionsFor('bob-1')).toEqual([]);
    const query = `query ($order: [_Any!]!) {
      _entities(representations: $order) {
        ... on Order { payment { status declineReason amount { amount } transactions { id } } }
      }
    }`;
    const order = { __typename: 'Order', id: 'bob-1' };
    expect(await billing.ask(viewerOf('bob'), query, { order: [order] })).toEqual({
      _entities: [
        {
          payment: {
            status: 'DECLINED',
            declineReason: 'INSUFFICIENT_FUNDS',
            amount: { amount: '6000.00' },
            transactions: [],
          },
        },
      ],
    });
  });

  it('cannot use what is held already (BIL-12)', async () => {
    await billing.open('cid');
    await billing.send('hold-payment', 'cid-1', 300_000);
    await billing.send('hold-payment', 'cid-2', 200_001);
    expect((await billing.lastReplyTo('cid-2'))?.type).toBe('payment-declined');
    await billing.send('hold-payment', 'cid-3', 200_000);
    expect((await billing.lastReplyTo('cid-3'))?.type).toBe('payment-succeeded');
    expect(await billing.moneyOf('cid')).toEqual({ balance: 500_000, held: 500_000, version: 3 });
  });

  it.each([
    ['NO_ACCOUNT', null],
    ['ACCOUNT_FROZEN', `status = 'FROZEN'`],
    ['ACCOUNT_CLOSED', `status = 'CLOSED'`],
    ['OTHER_CURRENCY', `currency = 'EUR'`],
  ])('is declined with %s, and leaves nothing', async (code, change) => {
    const userId = code.toLowerCase();
    if (change) {
      const id = await billing.open(userId, 0);
      await billing.run(`update accounts set ${change}, version = version + 1 where id = ?`, [id]);
    }
    await billing.send('hold-payment', `${userId}-1`);
    expect(await billing.lastReplyTo(`${userId}-1`)).toMatchObject({
      type: 'payment-declined',
      data: { success: false, transactionId: null, data: { code } },
    });
    expect(await billing.transactionsFor(`${userId}-1`)).toEqual([]);
  });

  it('that was declined stays declined, even after a deposit', async () => {
    const id = await billing.open('dan', 0);
    await billing.send('hold-payment', 'dan-1');
    const variables = { id, amount: { amount: '5000' }, key: 'k' };
    const deposit = `mutation ($id: ID!, $amount: MoneyInput!, $key: ID!) {
      deposit(accountId: $id, amount: $amount, idempotencyKey: $key) { __typename }
    }`;
    await billing.ask(viewerOf('dan'), deposit, variables);
    await billing.send('hold-payment', 'dan-1');
    expect(await billing.repliesTo('dan-1')).toEqual(['payment-declined', 'payment-declined']);
    expect(await billing.moneyOf('dan')).toMatchObject({ held: 0 });
  });

  it('of zero or less is a fault, and leaves nothing', async () => {
    await billing.open('eve');
    await expect(billing.send('hold-payment', 'eve-1', 0)).rejects.toThrow();
    await expect(billing.send('hold-payment', 'eve-1', -100)).rejects.toThrow();
    expect(await billing.moneyOf('eve')).toEqual({ balance: 500_000, held: 0, version: 1 });
    expect(await billing.published('eve-1')).toEqual([]);
  });

  it('is recorded once when the same command is handled twice at once (BIL-11)', async () => {
    await billing.open('fay');
    await billing.race(
      (held) => billing.handleCommands([command('hold-payment', 'fay-1')], held),
      () => billing.send('hold-payment', 'fay-1'),
    );
    expect(await billing.transactionsFor('fay-1')).toEqual(['HOLD']);
    const [one, two] = await billing.published('fay-1');
    expect(two).toEqual(one);
    expect(await billing.moneyOf('fay')).toEqual({ balance: 500_000, held: 200_000, version: 2 });
  });

  it('of the last money succeeds for one of two orders at once (BIL-13)', async () => {
    await billing.open('gus');
    await billing.race(
      (held) => billing.handleCommands([command('hold-payment', 'gus-1', 300_000)], held),
      () => billing.send('hold-payment', 'gus-2', 300_000),
    );
    expect(await billing.repliesTo('gus-1')).toEqual(['payment-succeeded']);
    expect(await billing.lastReplyTo('gus-2')).toMatchObject({
      type: 'payment-declined',
      data: { message: 'Insufficient funds' },
    });
  });
});
