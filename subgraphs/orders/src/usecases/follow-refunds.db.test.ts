import { race } from '@souk/platform/testing/race';
import {
  ann,
  type OrdersHarness,
  ofTwoSellers,
  olga,
  ordersHarness,
  sam,
  sue,
} from '../testing/harness.ts';

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

const query = `query ($id: ID!) { order(id: $id) {
  refunds { id parcelId status amount { amount } }
  timeline { type message }
} }`;
type Shown = {
  readonly refunds: readonly { readonly status: string }[];
  readonly timeline: readonly { readonly type: string; readonly message: string | null }[];
};

async function shownTo(viewer: typeof ann, id: string): Promise<Shown> {
  return (await orders.ask(viewer, query, { id })).order as Shown;
}

/** The events of refunds in the history. */
async function eventsOf(id: string): Promise<string[]> {
  const { timeline } = await shownTo(ann, id);
  const ofRefunds = timeline.filter(({ type }) => type.startsWith('refund-'));
  return ofRefunds.map(({ type, message }) => `${type}: ${message}`);
}

describe('a refund of which billing publishes how far it is', () => {
  it('is shown as PENDING, FAILED, PENDING again, and DONE', async () => {
    const id = await orders.confirmed();
    const seen: string[] = [];
    for (const [status, attempt] of [
      ['PENDING', 1],
      ['FAILED', 1],
      ['PENDING', 2],
      ['DONE', 2],
    ] as const) {
      await orders.refundStatus(id, status, { attempt });
      const { refunds } = await shownTo(ann, id);
      seen.push(...refunds.map((refund) => refund.status));
    }
    expect(seen).toEqual(['PENDING', 'FAILED', 'PENDING', 'DONE']);
    expect(await eventsOf(id)).toEqual([
      'refund-failed: 2.50 RUB could not be paid to the card. The shop pays it again.',
      'refund-retried: 2.50 RUB is being paid to the card again.',
      'refund-settled: 2.50 RUB was paid to the card.',
    ]);
  });

  it('into an account is DONE at once, without another entry in the history', async () => {
    const id = await orders.confirmed();
    await orders.refundStatus(id, 'DONE', { paidTo: 'WALLET' });
    expect((await shownTo(ann, id)).refunds).toMatchObject([
      { id: 'r-1', status: 'DONE', amount: { amount: '2.50' } },
    ]);
    expect(await eventsOf(id)).toEqual([]);
  });

  it('into an account, after the card was refused, is in the history', async () => {
    const id = await orders.confirmed();
    await orders.refundStatus(id, 'FAILED');
    await orders.refundStatus(id, 'DONE', { paidTo: 'WALLET' });
    expect((await eventsOf(id)).at(-1)).toBe('refund-settled: 2.50 RUB was paid into the account.');
  });

  it('changes nothing when the report is repeated, or comes after a later one', async () => {
    const id = await orders.confirmed();
    await orders.refundStatus(id, 'DONE', { attempt: 2 });
    const { version } = await orders.orderOf(id);
    await orders.refundStatus(id, 'DONE', { attempt: 2 });
    await orders.refundStatus(id, 'FAILED', { attempt: 1 });
    await orders.refundStatus(id, 'PENDING', { attempt: 2 });
    expect(await orders.orderOf(id)).toMatchObject({ version, refunds: [{ status: 'DONE' }] });
  });

  it('of an order that does not exist is ignored', async () => {
    await orders.refundStatus('0192f3c1-7a10-7cc3-98c4-dc0c0c07398f', 'DONE');
  });

  it('is kept beside another one when two are handled at once', async () => {
    const id = await orders.confirmed();
    await race(
      orders.orm,
      orders.transact,
      (held) => orders.refundStatus(id, 'FAILED', { refundId: 'r-1' }, held),
      () => orders.refundStatus(id, 'FAILED', { refundId: 'r-2' }),
    );
    expect((await orders.orderOf(id)).refunds.map((one) => one.id)).toEqual(['r-1', 'r-2']);
  });

  it('of a parcel is seen by its seller, and not by another one', async () => {
    const id = await orders.confirmed(ofTwoSellers);
    const { id: parcelId } = await orders.parcelOf(id, 'sam');
    await orders.refundStatus(id, 'FAILED', { parcelId });
    const types = async (viewer: typeof ann) => {
      const { refunds, timeline } = await shownTo(viewer, id);
      return [refunds.length, timeline.filter(({ type }) => type === 'refund-failed').length];
    };
    expect(await types(sam)).toEqual([1, 1]);
    expect(await types(sue)).toEqual([0, 0]);
    expect(await types(olga)).toEqual([1, 1]);
  });
});

describe('the refunds of an order, changed by hand,', () => {
  it('are neither lost nor do they go back', async () => {
    const id = await orders.confirmed();
    await orders.refundStatus(id, 'FAILED', { attempt: 2 });
    const set = (refunds: string) =>
      orders.run(`update orders set refunds = ${refunds} where id = '${id}'`);
    await expect(set(`'[]'`)).rejects.toThrow('does not go back');
    for (const [key, value] of [
      ['attempt', '1'],
      ['status', '"PENDING"'],
    ]) {
      const changed = `jsonb_set(refunds, '{0,${key}}', '${value}')`;
      await expect(set(changed)).rejects.toThrow('does not go back');
    }
  });
});
