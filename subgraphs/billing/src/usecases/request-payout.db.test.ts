import { Forbidden } from '@souk/platform/kernel/actor';
import { viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { atTheBank, earningsOf, makeDue, payForParcels, refundParcel } from '../testing/parcels.ts';
import { completePayout } from './complete-payout.ts';
import * as usecase from './request-payout.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness({ provider: null });
});

const mutation = `mutation ($input: RequestPayoutInput!) {
  requestPayout(input: $input) {
    __typename
    ... on RequestPayoutPayload { payout { id state amount { amount } seller { id } } replayed }
    ... on NothingDue { due { amount } }
    ... on PayoutInProgress { payoutId }
    ... on ValidationFailed { fields { path } }
    ... on Refusal { message }
  }
}`;

type Answer = { __typename: string; payout: { id: string }; replayed: boolean };

async function request(
  seller: string,
  amount: string | null,
  { key = 'key', transact = billing.transact } = {},
): Promise<Answer> {
  const input = { amount: amount && { amount }, idempotencyKey: key };
  const answer = await billing.ask(viewerOf(seller, 'seller'), mutation, { input }, transact);
  return answer.requestPayout as Answer;
}

/** A seller of whom a buyer has bought for 1000.00: 920.00 are due. */
async function seller(name: string): Promise<string> {
  const buyer = `buyer of ${name}`.replaceAll(' ', '_');
  await billing.open(buyer);
  await payForParcels(billing, `${buyer}-1`, { [name]: 100_000 });
  await makeDue(billing, `${buyer}-1`, name);
  return `${buyer}-1`;
}

describe('a payout', () => {
  it('takes a part of what is due, or all (BIL-17)', async () => {
    await seller('ann');
    expect(await request('ann', '100.00')).toMatchObject({
      __typename: 'RequestPayoutPayload',
      payout: { state: 'REQUESTED', amount: { amount: '100.00' }, seller: { id: 'ann' } },
      replayed: false,
    });
    expect(await earningsOf(billing, 'ann')).toEqual({ pending: 0, due: 82_000, paid: 0 });
    await seller('bob');
    expect(await request('bob', null)).toMatchObject({ payout: { amount: { amount: '920.00' } } });
    const entries = await billing.run(
      `select e.book, e.seller_id, e.amount::int from entries e join transactions t
       on t.id = e.transaction_id where t.payout_id is not null order by t.id, e.line_no`,
    );
    expect(entries).toEqual([
      { book: 'DUE', seller_id: 'ann', amount: -10_000 },
      { book: 'PAYOUT_CLEARING', seller_id: null, amount: 10_000 },
      { book: 'DUE', seller_id: 'bob', amount: -92_000 },
      { book: 'PAYOUT_CLEARING', seller_id: null, amount: 92_000 },
    ]);
  });

  it('of more than is due is refused with what is due, and leaves nothing', async () => {
    await seller('cid');
    const refused = { __typename: 'NothingDue', due: { amount: '920.00' } };
    expect(await request('cid', '920.01')).toMatchObject(refused);
    expect(await earningsOf(billing, 'cid')).toEqual({ pending: 0, due: 92_000, paid: 0 });
    expect(await request('nobody', null)).toMatchObject({ due: { amount: '0.00' } });
  });

  it.each(['0', '-1', '0.001'])('of %s is refused (GW-8)', async (amount) => {
    expect(await request('dan', amount)).toMatchObject({ __typename: 'ValidationFailed' });
  });

  it('is refused while the seller has a debt', async () => {
    const order = await seller('eve');
    const { payout } = await request('eve', null);
    await billing.transact((work) => pay(work, payout.id));
    await refundParcel(billing, order, 'eve', { refundId: 'eve-c', amount: 10_000 });
    expect(await request('eve', null, { key: 'two' })).toMatchObject({
      __typename: 'NothingDue',
      due: { amount: '-92.00' },
    });
  });

  it('changes nothing when it is retried', async () => {
    await seller('fay');
    const first = await request('fay', '10');
    expect(await request('fay', '10')).toEqual({ ...first, replayed: true });
    expect(await request('fay', '20')).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await earningsOf(billing, 'fay')).toMatchObject({ due: 91_000 });
  });

  it('is refused while another is in progress, which it names', async () => {
    await seller('gus');
    const first = await request('gus', '10');
    expect(await request('gus', '10', { key: 'two' })).toMatchObject({
      __typename: 'PayoutInProgress',
      payoutId: first.payout.id,
    });
  });

  it('of all succeeds once when two ask at once', async () => {
    await seller('hal');
    const answers = await billing.race(
      (held) => request('hal', null, { key: 'one', transact: held }),
      () => request('hal', null, { key: 'two' }),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual([
      'RequestPayoutPayload',
      'PayoutInProgress',
    ]);
    expect(await earningsOf(billing, 'hal')).toMatchObject({ due: 0 });
  });

  it('of all is refused when another was requested and paid at the same moment', async () => {
    await seller('jon');
    const requestAndPay = async (held: typeof billing.transact) => {
      const command = { idempotencyKey: 'one' };
      const viewer = viewerOf('jon', 'seller');
      await held(async (work) => {
        const { payout } = await usecase.requestPayout(work, viewer, command, atTheBank);
        await pay(work, payout.id);
      });
      return null;
    };
    const [, second] = await billing.race<unknown>(requestAndPay, () =>
      request('jon', null, { key: 'two' }),
    );
    expect(second).toMatchObject({ __typename: 'NothingDue', due: { amount: '0.00' } });
    expect(await earningsOf(billing, 'jon')).toEqual({ pending: 0, due: 0, paid: 92_000 });
  });

  it('is forbidden without the scope of a seller', async () => {
    const attempt = billing.transact((work) =>
      usecase.requestPayout(work, viewerOf('ida'), { idempotencyKey: 'key' }, atTheBank),
    );
    await expect(attempt).rejects.toThrow(Forbidden);
  });
});

async function pay(work: Parameters<typeof completePayout>[0], payoutId: string): Promise<void> {
  const command = { payoutId, outcome: 'PAID', idempotencyKey: payoutId } as const;
  await completePayout(work, viewerOf('olga', 'operator'), command);
}
