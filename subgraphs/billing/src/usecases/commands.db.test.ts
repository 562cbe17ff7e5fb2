import { race, waiters } from '@souk/platform/testing/race';
import { Payment } from '../domain/payment.ts';
import { type Bank, type Command, openBank, viewerOf } from '../testing/harness.ts';

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.orm.close());

type Type = Command['type'];

/** Each order has the name of its test's buyer, and a number. */
function command(type: Type, orderId: string, minorUnits = 200_000): Command {
  const [userId = ''] = orderId.split('-');
  const data = { orderId, userId, amount: minorUnits, currency: 'RUB' };
  return { type, data };
}

async function obey(type: Type, orderId: string, minorUnits?: number): Promise<void> {
  await bank.obey([command(type, orderId, minorUnits)]);
}

/** What was told about an order: the types. */
async function answersTo(orderId: string): Promise<string[]> {
  return (await bank.toldOf(orderId)).map(({ type }) => type);
}

async function lastAnswerTo(orderId: string) {
  return (await bank.toldOf(orderId)).at(-1);
}

async function movesFor(orderId: string): Promise<unknown[]> {
  const rows = await bank.run(
    'select type from transactions where order_id = ? order by account_version',
    [orderId],
  );
  return rows.map(({ type }) => type);
}

const paymentOf = (orderId: string) => bank.orm.em.fork().findOneOrFail(Payment, { orderId });

describe('a hold', () => {
  it('keeps the money aside and says so in the words of the contract (BIL-10, SAG-3)', async () => {
    const account = await bank.open('ann');
    await obey('hold-payment', 'ann-1');
    const { id } = await paymentOf('ann-1');
    expect(await bank.toldOf('ann-1')).toEqual([
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
    expect((await bank.toldOf(account)).at(-1)).toMatchObject({
      type: 'balance-changed',
      version: 2,
      data: { balance: 5_000, held: 2_000, available: 3_000 },
    });
    expect(await movesFor('ann-1')).toEqual(['HOLD']);
  });

  it('of more than there is, is declined in so many words, and the ledger shows nothing (BIL-12, SAG-7, ORD-7)', async () => {
    await bank.open('bob');
    await obey('hold-payment', 'bob-1', 600_000);
    expect(await lastAnswerTo('bob-1')).toMatchObject({
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
    expect(await bank.moneyOf('bob')).toEqual({ balance: 500_000, held: 0, version: 1 });
    expect(await movesFor('bob-1')).toEqual([]);
    const asked = `query ($order: [_Any!]!) {
      _entities(representations: $order) {
        ... on Order { payment { status declineReason amount { amount } transactions { id } } }
      }
    }`;
    const order = { __typename: 'Order', id: 'bob-1' };
    expect(await bank.ask(viewerOf('bob'), asked, { order: [order] })).toEqual({
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

  it('counts what is held already (BIL-12)', async () => {
    await bank.open('cid');
    await obey('hold-payment', 'cid-1', 300_000);
    await obey('hold-payment', 'cid-2', 200_001);
    expect((await lastAnswerTo('cid-2'))?.type).toBe('payment-declined');
    await obey('hold-payment', 'cid-3', 200_000);
    expect((await lastAnswerTo('cid-3'))?.type).toBe('payment-succeeded');
    expect(await bank.moneyOf('cid')).toEqual({ balance: 500_000, held: 500_000, version: 3 });
  });

  it.each([
    ['NO_ACCOUNT', null],
    ['ACCOUNT_FROZEN', `status = 'FROZEN'`],
    ['ACCOUNT_CLOSED', `status = 'CLOSED'`],
    ['OTHER_CURRENCY', `currency = 'EUR'`],
  ])('is declined with %s, and leaves nothing', async (code, change) => {
    const userId = code.toLowerCase();
    if (change) {
      const id = await bank.open(userId);
      await bank.run(`update accounts set ${change}, version = 2 where id = ?`, [id]);
    }
    await obey('hold-payment', `${userId}-1`);
    expect(await lastAnswerTo(`${userId}-1`)).toMatchObject({
      type: 'payment-declined',
      data: { success: false, transactionId: null, data: { code } },
    });
    expect(await movesFor(`${userId}-1`)).toEqual([]);
  });

  it('that was declined stays so, whatever was paid in since', async () => {
    const id = await bank.open('dan', 0);
    await obey('hold-payment', 'dan-1');
    const variables = { id, amount: { amount: '5000' }, key: 'k' };
    const deposit = `mutation ($id: ID!, $amount: MoneyInput!, $key: ID!) {
      deposit(accountId: $id, amount: $amount, idempotencyKey: $key) { __typename }
    }`;
    await bank.ask(viewerOf('dan'), deposit, variables);
    await obey('hold-payment', 'dan-1');
    expect(await answersTo('dan-1')).toEqual(['payment-declined', 'payment-declined']);
    expect(await bank.moneyOf('dan')).toMatchObject({ held: 0 });
  });

  it('of nothing, or of less, is a fault that changes nothing', async () => {
    await bank.open('eve');
    await expect(obey('hold-payment', 'eve-1', 0)).rejects.toThrow();
    await expect(obey('hold-payment', 'eve-1', -100)).rejects.toThrow();
    expect(await bank.moneyOf('eve')).toEqual({ balance: 500_000, held: 0, version: 1 });
    expect(await bank.toldOf('eve-1')).toEqual([]);
  });

  it('happens once when the same command comes twice at once (BIL-11)', async () => {
    await bank.open('fay');
    const { orm, transact } = bank;
    await race(
      orm,
      transact,
      (held) => bank.obey([command('hold-payment', 'fay-1')], held),
      () => obey('hold-payment', 'fay-1'),
    );
    expect(await movesFor('fay-1')).toEqual(['HOLD']);
    const [one, two] = await bank.toldOf('fay-1');
    expect(two).toEqual(one);
    expect(await bank.moneyOf('fay')).toEqual({ balance: 500_000, held: 200_000, version: 2 });
  });

  it('of the last money succeeds for one of two orders at once (BIL-13)', async () => {
    await bank.open('gus');
    const { orm, transact } = bank;
    await race(
      orm,
      transact,
      (held) => bank.obey([command('hold-payment', 'gus-1', 300_000)], held),
      () => obey('hold-payment', 'gus-2', 300_000),
    );
    expect(await answersTo('gus-1')).toEqual(['payment-succeeded']);
    expect(await lastAnswerTo('gus-2')).toMatchObject({
      type: 'payment-declined',
      data: { message: 'Insufficient funds' },
    });
  });
});

describe('a payment', () => {
  it('is debited once, however often the commands come (BIL-11, ORD-7)', async () => {
    const account = await bank.open('hal');
    for (let time = 0; time < 10; time += 1) await obey('hold-payment', 'hal-1');
    for (let time = 0; time < 10; time += 1) await obey('capture-payment', 'hal-1');
    await obey('hold-payment', 'hal-1');
    expect(await movesFor('hal-1')).toEqual(['HOLD', 'CAPTURE']);
    expect(await bank.moneyOf('hal')).toEqual({ balance: 300_000, held: 0, version: 3 });
    const told = await bank.toldOf('hal-1');
    expect(told.map(({ type }) => type)).toEqual([
      ...Array(10).fill('payment-succeeded'),
      ...Array(10).fill('payment-captured'),
      'payment-succeeded',
    ]);
    expect(new Set(told.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect((await bank.toldOf(account)).map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('may go its whole way in one batch, beside others', async () => {
    await bank.open('ida');
    await bank.open('jan');
    await bank.obey([
      command('hold-payment', 'jan-1'),
      command('hold-payment', 'ida-1'),
      command('capture-payment', 'jan-1'),
      command('release-payment', 'ida-1'),
      command('hold-payment', 'ida-2'),
      command('refund-payment', 'jan-1'),
    ]);
    expect(await bank.moneyOf('jan')).toEqual({ balance: 500_000, held: 0, version: 4 });
    expect(await bank.moneyOf('ida')).toEqual({ balance: 500_000, held: 200_000, version: 4 });
    expect(await answersTo('jan-1')).toEqual([
      'payment-succeeded',
      'payment-captured',
      'payment-refunded',
    ]);
  });

  it('of two batches that cross waits its turn, and nobody has to begin again', async () => {
    await bank.open('kim');
    await bank.open('leo');
    const { orm, transact } = bank;
    const batch = (...orderIds: string[]) => orderIds.map((id) => command('hold-payment', id, 100));
    let runs = 0;
    const counting: typeof transact = (run) =>
      transact((work) => {
        runs += 1;
        return run(work);
      });
    let both: Promise<unknown> = Promise.resolve();
    await transact(async ({ em }) => {
      // Each of the two waits for its first account, and has it when this is over.
      await em.execute(`select id from accounts where user_id in ('kim', 'leo') for update`);
      const one = bank.obey(batch('kim-1', 'leo-1'), counting);
      both = Promise.all([one, bank.obey(batch('leo-2', 'kim-2'), counting)]);
      await waiters(orm, 2);
    });
    await both;
    expect(runs).toBe(2);
    expect(await bank.moneyOf('kim')).toMatchObject({ held: 200 });
    expect(await bank.moneyOf('leo')).toMatchObject({ held: 200 });
  });
});

describe('a capture', () => {
  it('of what is not held is a fault that changes nothing', async () => {
    await bank.open('mia');
    await expect(obey('capture-payment', 'mia-1')).rejects.toThrow();
    await obey('release-payment', 'mia-1');
    await expect(obey('capture-payment', 'mia-1')).rejects.toThrow(
      'is RELEASED, not CAPTURED or REFUNDED',
    );
    expect(await bank.moneyOf('mia')).toEqual({ balance: 500_000, held: 0, version: 1 });
  });

  it('goes on when the account was frozen meanwhile: the order is promised', async () => {
    const id = await bank.open('ned');
    await obey('hold-payment', 'ned-1');
    await bank.run(`update accounts set status = 'FROZEN', version = 3 where id = ?`, [id]);
    await obey('capture-payment', 'ned-1');
    expect(await bank.moneyOf('ned')).toEqual({ balance: 300_000, held: 0, version: 4 });
  });

  it('and a release at once end in one of the two', async () => {
    await bank.open('ola');
    await obey('hold-payment', 'ola-1');
    const { orm, transact } = bank;
    const both = race(
      orm,
      transact,
      (held) => bank.obey([command('capture-payment', 'ola-1')], held),
      () => obey('release-payment', 'ola-1'),
    );
    await expect(both).rejects.toThrow('is CAPTURED, not RELEASED or DECLINED');
    expect(await movesFor('ola-1')).toEqual(['HOLD', 'CAPTURE']);
    expect(await bank.moneyOf('ola')).toEqual({ balance: 300_000, held: 0, version: 3 });
  });
});

describe('a release', () => {
  it('gives back what is held, however often it comes (SAG-4, SAG-9)', async () => {
    await bank.open('pam');
    await obey('hold-payment', 'pam-1');
    for (let time = 0; time < 3; time += 1) await obey('release-payment', 'pam-1');
    expect(await movesFor('pam-1')).toEqual(['HOLD', 'RELEASE']);
    expect(await bank.moneyOf('pam')).toEqual({ balance: 500_000, held: 0, version: 3 });
    const [held, one, two, three] = await bank.toldOf('pam-1');
    expect(one).toMatchObject({
      type: 'payment-released',
      data: {
        success: true,
        transactionId: held?.data.transactionId,
        data: { amount: 2_000, currency: 'RUB' },
      },
    });
    expect([two, three]).toEqual([one, one]);
  });

  it('before its hold leaves a stone on which the late hold stumbles (SAG-9)', async () => {
    await bank.open('qi');
    for (let time = 0; time < 3; time += 1) await obey('release-payment', 'qi-1');
    expect(await lastAnswerTo('qi-1')).toMatchObject({
      type: 'payment-released',
      data: { userId: 'qi', success: true, transactionId: null, data: null },
    });
    for (let time = 0; time < 3; time += 1) await obey('hold-payment', 'qi-1');
    expect(await lastAnswerTo('qi-1')).toMatchObject({
      type: 'payment-declined',
      data: { success: false, transactionId: null, data: { code: 'GIVEN_UP' } },
    });
    expect(await bank.moneyOf('qi')).toEqual({ balance: 500_000, held: 0, version: 1 });
    const asked = `query ($order: [_Any!]!) {
      _entities(representations: $order) { ... on Order { payment { id } } }
    }`;
    const order = [{ __typename: 'Order', id: 'qi-1' }];
    expect(await bank.ask(viewerOf('qi'), asked, { order })).toEqual({
      _entities: [{ payment: null }],
    });
  });

  it('of what was declined has nothing to do', async () => {
    await bank.open('roy', 0);
    await obey('hold-payment', 'roy-1');
    await obey('release-payment', 'roy-1');
    expect(await lastAnswerTo('roy-1')).toMatchObject({
      type: 'payment-released',
      data: { success: true, transactionId: null, data: null },
    });
    expect((await paymentOf('roy-1')).status).toBe('DECLINED');
  });

  it('that meets its hold on the way gives it back (SAG-9)', async () => {
    await bank.open('sue');
    const { orm, transact } = bank;
    await race(
      orm,
      transact,
      (held) => bank.obey([command('hold-payment', 'sue-1')], held),
      () => obey('release-payment', 'sue-1'),
    );
    expect(await answersTo('sue-1')).toEqual(['payment-succeeded', 'payment-released']);
    expect(await bank.moneyOf('sue')).toEqual({ balance: 500_000, held: 0, version: 3 });
  });

  it('that is met by its hold on the way refuses it (SAG-9)', async () => {
    await bank.open('tom');
    const { orm, transact } = bank;
    await race(
      orm,
      transact,
      (held) => bank.obey([command('release-payment', 'tom-1')], held),
      () => obey('hold-payment', 'tom-1'),
    );
    expect(await answersTo('tom-1')).toEqual(['payment-released', 'payment-declined']);
    expect(await bank.moneyOf('tom')).toEqual({ balance: 500_000, held: 0, version: 1 });
  });
});

describe('a refund by the checkout', () => {
  it('gives back what was taken, however often it comes (SAG-9)', async () => {
    await bank.open('una');
    await obey('hold-payment', 'una-1');
    await obey('capture-payment', 'una-1');
    for (let time = 0; time < 3; time += 1) await obey('refund-payment', 'una-1');
    expect(await movesFor('una-1')).toEqual(['HOLD', 'CAPTURE', 'REFUND']);
    expect(await bank.moneyOf('una')).toEqual({ balance: 500_000, held: 0, version: 4 });
    const [held, captured, ...refunds] = await bank.toldOf('una-1');
    expect(captured?.data).toEqual(held?.data);
    expect(refunds).toEqual(Array(3).fill({ ...captured, type: 'payment-refunded' }));
  });

  it('of what was never taken has nothing to do', async () => {
    await bank.open('vic');
    await obey('hold-payment', 'vic-1');
    await obey('release-payment', 'vic-1');
    await obey('refund-payment', 'vic-1');
    expect(await lastAnswerTo('vic-1')).toMatchObject({
      type: 'payment-refunded',
      data: { success: true, transactionId: null, data: null },
    });
    expect(await bank.moneyOf('vic')).toEqual({ balance: 500_000, held: 0, version: 3 });
  });

  it('of what is held, or unknown, is a fault that changes nothing', async () => {
    await bank.open('wim');
    await obey('hold-payment', 'wim-1');
    await expect(obey('refund-payment', 'wim-1')).rejects.toThrow('is HELD');
    await expect(obey('refund-payment', 'wim-2')).rejects.toThrow('no payment to refund');
    expect(await bank.moneyOf('wim')).toEqual({ balance: 500_000, held: 200_000, version: 2 });
  });

  it('happens once when it comes twice at once', async () => {
    await bank.open('xia');
    await obey('hold-payment', 'xia-1');
    await obey('capture-payment', 'xia-1');
    const { orm, transact } = bank;
    await race(
      orm,
      transact,
      (held) => bank.obey([command('refund-payment', 'xia-1')], held),
      () => obey('refund-payment', 'xia-1'),
    );
    expect(await movesFor('xia-1')).toEqual(['HOLD', 'CAPTURE', 'REFUND']);
    expect(await bank.moneyOf('xia')).toEqual({ balance: 500_000, held: 0, version: 4 });
  });
});
