import { viewerOf } from '@souk/platform/testing/harness';
import {
  type AnalyticsHarness,
  analyticsHarness,
  ended,
  line,
  placed,
  zone,
} from '../../testing/harness.ts';

const sam = viewerOf('sam', 'seller');

let harness: AnalyticsHarness;
beforeAll(async () => {
  harness = await analyticsHarness();
  const at = '2026-11-10T10:00:00Z';
  await harness.record(placed('o1', at), ended('o1', 'CONFIRMED'));
  await harness.record(placed('o2', at, line('pot', { price: 1333 })), ended('o2', 'CONFIRMED'));
  await harness.record(placed('o3', at), ended('o3', 'CANCELLED'), placed('o4', at));
  const refund = { id: 'r', at: new Date('2026-11-12T10:00:00Z'), amount: 500, parcelId: null };
  await harness.record({ kind: 'REFUNDED', orderId: 'o1', refund: { ...refund, units: [] } });
});

const range = { from: '2026-11-10T00:00:00+01:00', to: '2026-11-11T00:00:00+01:00' };
const summary = `query ($from: DateTime!, $to: DateTime!, $by: SalesInterval!) {
  salesSummary(from: $from, to: $to, by: $by) { timeZone
    totals { currency orders soldOrders cancelledOrders failedOrders units returnedUnits
      gross { amount } refunded { amount } net { amount } averageOrder { amount }
      cancelledShare refundedShare }
    periods { from to figures { orders } } } }`;

describe('the queries of analytics', () => {
  it('answer the sales of a seller, a refund on its own day (ANA-2)', async () => {
    const { salesSummary } = await harness.ask(sam, summary, { ...range, by: 'DAY' });
    const counts = { orders: 4, soldOrders: 2, cancelledOrders: 1, failedOrders: 0, units: 4 };
    const amounts = { gross: { amount: '46.66' }, refunded: { amount: '0.00' } };
    const shares = { cancelledShare: '0.2500', refundedShare: '0.1072' };
    expect(salesSummary).toEqual({
      timeZone: zone,
      totals: [
        {
          ...{ currency: 'RUB', ...counts, returnedUnits: 0, ...amounts, ...shares },
          ...{ net: { amount: '46.66' }, averageOrder: { amount: '23.33' } },
        },
      ],
      periods: [
        {
          from: '2026-11-09T23:00:00.000Z',
          to: '2026-11-10T23:00:00.000Z',
          figures: { orders: 4 },
        },
      ],
    });
  });

  it('answer a day with nothing but a refund', async () => {
    const day = { from: '2026-11-12T00:00:00+01:00', to: '2026-11-13T00:00:00+01:00', by: 'DAY' };
    const { salesSummary } = await harness.ask(sam, summary, day);
    const none = { averageOrder: null, cancelledShare: null, refundedShare: null };
    expect(salesSummary).toMatchObject({
      totals: [{ orders: 0, refunded: { amount: '5.00' }, net: { amount: '-5.00' }, ...none }],
    });
  });

  it('answer customers and top products', async () => {
    const answer = await harness.ask(
      sam,
      `query ($from: DateTime!, $to: DateTime!) {
        customerSummary(from: $from, to: $to) { timeZone active new repeat repeatShare }
        topProducts(from: $from, to: $to) { product { id } units gross { amount } } }`,
      range,
    );
    expect(answer).toEqual({
      customerSummary: { timeZone: zone, active: 1, new: 1, repeat: 0, repeatShare: '0.0000' },
      topProducts: [
        { product: { id: 'cup' }, units: 2, gross: { amount: '20.00' } },
        { product: { id: 'pot' }, units: 2, gross: { amount: '26.66' } },
      ],
    });
  });

  it.each([
    [{ to: range.from }, 'Must be after `from`.'],
    [{ to: '2029-11-10T00:00:00Z' }, 'at most 800 days'],
    [{ to: '2026-12-20T00:00:00Z', by: 'HOUR' }, 'at most 31 days'],
  ])('refuse a range: %j', async (changes, message) => {
    const asked = harness.ask(sam, summary, { ...range, by: 'DAY', ...changes });
    await expect(asked).rejects.toThrow(message);
  });
});
