import { newId } from '@souk/platform/runtime/id';
import { newLogger } from '@souk/platform/runtime/logger';
import { viewerOf } from '@souk/platform/testing/harness';
import type { PaymentProvider } from '../providers/payment-provider.ts';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { earningsOf, makeDue, payForParcels } from '../testing/parcels.ts';
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

const request = `mutation ($input: RequestPayoutInput!) {
  requestPayout(input: $input) {
    ... on RequestPayoutPayload { payout { id state provider } replayed }
    ... on Refusal { message }
  }
}`;
const complete = `mutation ($input: CompletePayoutInput!) {
  completePayout(input: $input) {
    __typename
    ... on CompletePayoutPayload { payout { state } }
    ... on Refusal { message }
  }
}`;

/** A seller who has requested 920.00, all that is due. Returns the payout's id. */
async function requested(name: string): Promise<string> {
  const buyer = `buyer_of_${name}`;
  await billing.open(buyer);
  await payForParcels(billing, `${buyer}-1`, { [name]: 100_000 });
  await makeDue(billing, `${buyer}-1`, name);
  // Both sides have the same clock.
  shop.wait(0);
  return (await ask(name)).payout.id;
}

async function ask(name: string) {
  const input = { idempotencyKey: name };
  const { requestPayout } = await billing.ask(viewerOf(name, 'seller'), request, { input });
  return requestPayout as { payout: { id: string }; replayed: boolean };
}

async function stateOf(id: string): Promise<unknown> {
  const [row] = await billing.run('select state from payouts where id = ?', [id]);
  return row?.state;
}

const openCallsOf = (id: string) =>
  billing.run(
    'select operation from provider_calls where subject_id = ? and done_at is null order by 1',
    [id],
  );
const paidOut = (id: string) =>
  billing.run(
    `select seller_ref, amount::int from simulated_transfers where kind = 'payout' and id = ?`,
    [id],
  );
const typesOf = async (id: string) =>
  (await billing.run('select type from transactions where payout_id = ? order by id', [id])).map(
    ({ type }) => type,
  );

/** Makes the calls that are due with a provider that answers otherwise. */
const workWith = (answers: Partial<PaymentProvider>) => {
  const provider = { ...shop.provider, ...answers };
  const logger = newLogger('billing', 'silent');
  return runProviderCalls({ transact: billing.transact, provider, commissionBp: 800, logger });
};

const payoutState = (status: 'PENDING' | 'FAILED') =>
  ({ status, ref: 'x', amount: { currency: 'RUB', minorUnits: 92_000 }, code: null }) as const;

describe('a payout through the payment provider', () => {
  it('is made after the commit, and paid (BIL-17)', async () => {
    const id = await requested('ann');
    expect(await ask('ann')).toEqual({
      payout: { id, state: 'REQUESTED', provider: 'simulated' },
      replayed: true,
    });
    expect(await paidOut(id)).toEqual([]);
    await shop.work();
    expect(await paidOut(id)).toEqual([{ seller_ref: 'ann', amount: 92_000 }]);
    expect(await stateOf(id)).toBe('PAID');
    expect(await typesOf(id)).toEqual(['PAYOUT', 'PAYOUT_PAID']);
    expect(await earningsOf(billing, 'ann')).toEqual({ pending: 0, due: 0, paid: 92_000 });
    expect(await openCallsOf(id)).toEqual([]);
  });

  it.each([
    ['refuses', { status: 'REFUSED', code: 'NO_ACCOUNT', message: 'x' } as const],
    ['fails to make', payoutState('FAILED')],
  ])('that the provider %s is due again, and nothing is left', async (how, answer) => {
    const name = `bob_${how.length}`;
    const id = await requested(name);
    await workWith({ payout: async () => answer });
    expect(await stateOf(id)).toBe('FAILED');
    expect(await earningsOf(billing, name)).toEqual({ pending: 0, due: 92_000, paid: 0 });
    expect(await openCallsOf(id)).toEqual([]);
  });

  it('without an answer is made once, by the same call again', async () => {
    const id = await requested('cid');
    shop.silent = true;
    await shop.work();
    shop.silent = false;
    expect(await stateOf(id)).toBe('REQUESTED');
    shop.wait(10_000);
    await shop.work();
    expect(await stateOf(id)).toBe('PAID');
    expect(shop.calls.filter((name) => name === 'payout')).toEqual(['payout']);
    expect(await paidOut(id)).toHaveLength(1);
  });

  it('that a bank takes days for is SENT, and polled until it is paid', async () => {
    const id = await requested('dan');
    const pending = async () => payoutState('PENDING');
    await workWith({ payout: pending, read: pending as unknown as PaymentProvider['read'] });
    expect(await stateOf(id)).toBe('SENT');
    expect(await openCallsOf(id)).toEqual([{ operation: 'READ' }]);
    await shop.provider.payout({ ...payoutState('PENDING'), id, sellerRef: 'dan' });
    shop.wait(10_000);
    await shop.work();
    expect(await stateOf(id)).toBe('PAID');
  });

  it('is paid once when two callbacks come and the answer is late', async () => {
    const id = await requested('eve');
    await shop.provider.payout({ ...payoutState('PENDING'), id, sellerRef: 'eve' });
    await shop.callback(id);
    await shop.callback(id);
    await Promise.all([shop.work(), shop.work()]);
    expect(await typesOf(id)).toEqual(['PAYOUT', 'PAYOUT_PAID']);
    expect(await paidOut(id)).toHaveLength(1);
  });
});

describe('the outcome that an operator reports', () => {
  const report = async (payoutId: string, outcome: string) => {
    const input = { payoutId, outcome, idempotencyKey: newId() };
    return (await billing.ask(viewerOf('olga', 'operator'), complete, { input })).completePayout;
  };

  it('is refused while the provider makes the payout: it would be paid twice', async () => {
    const id = await requested('flo');
    for (const outcome of ['PAID', 'FAILED'])
      expect(await report(id, outcome)).toMatchObject({ __typename: 'MadeByProvider' });
    expect(await typesOf(id)).toEqual(['PAYOUT']);
    await shop.work();
    expect(await stateOf(id)).toBe('PAID');
  });

  it('RETURNED is recorded: the bank has sent the money back', async () => {
    const id = await requested('gil');
    await shop.work();
    expect(await report(id, 'RETURNED')).toMatchObject({ payout: { state: 'RETURNED' } });
    expect(await earningsOf(billing, 'gil')).toMatchObject({ due: 92_000 });
  });

  it('cannot be made possible by taking the provider from the payout by hand', async () => {
    const id = await requested('hal');
    const attempt = billing.run('update payouts set provider = null where id = ?', [id]);
    await expect(attempt).rejects.toThrow('keeps its provider');
  });
});
