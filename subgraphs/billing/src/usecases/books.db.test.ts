import { viewerOf } from '@souk/platform/testing/harness';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { atTheBank, makeDue, payForParcels, refundParcel } from '../testing/parcels.ts';
import { completePayout } from './complete-payout.ts';
import { refund } from './refund.ts';
import { requestPayout } from './request-payout.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

const order = 'ann-1';
const operator = viewerOf('olga', 'operator');
const roubles = (minorUnits: number) => ({ currency: 'RUB', minorUnits });

const refundOf = (minorUnits: number | null, key: string) => {
  const amount = minorUnits === null ? null : roubles(minorUnits);
  const command = { orderId: order, parcelId: parcelIdOf(order, 's2'), amount };
  return billing.transact((work) => refund(work, operator, { ...command, idempotencyKey: key }));
};

/** The entries since the last call, as in the table of docs/architecture.md, in any order. */
let seen = 0;
async function newEntries(): Promise<string[]> {
  const rows = await billing.run(
    `select t.type, e.book, e.seller_id, e.amount from entries e
     join transactions t on t.id = e.transaction_id order by t.id, e.line_no`,
  );
  const added = rows.slice(seen);
  seen = rows.length;
  return added
    .map(({ book, seller_id, amount }) => `${book}${seller_id ? `(${seller_id})` : ''} ${amount}`)
    .sort();
}

const sumsByBook = async () =>
  Object.fromEntries(
    (
      await billing.run(`select book || coalesce('(' || seller_id || ')', '') as book,
        sum(amount)::int as sum from entries group by 1 having sum(amount) <> 0`)
    ).map(({ book, sum }) => [book, sum]),
  );

it('the books of an order of two sellers, entry by entry (BIL-16)', async () => {
  await billing.open('ann');
  await newEntries();
  await payForParcels(billing, order, { s1: 87_400, s2: 317_190 });
  expect(await newEntries()).toEqual([
    'COMMISSION 25375',
    'COMMISSION 6992',
    'FREE -404590',
    'HELD -404590',
    'HELD 404590',
    'PENDING(s1) 80408',
    'PENDING(s2) 291815',
  ]);
  await refundParcel(billing, order, 's1', { refundId: 'c1', amount: 87_400 });
  expect(await newEntries()).toEqual(['COMMISSION -6992', 'FREE 87400', 'PENDING(s1) -80408']);
  await billing.deliver(parcelIdOf(order, 's2'));
  expect(await newEntries()).toEqual([]);
  await refundOf(105_730, 'one unit');
  expect(await newEntries()).toEqual(['COMMISSION -8458', 'FREE 105730', 'PENDING(s2) -97272']);
  await makeDue(billing, order, 's2');
  expect(await newEntries()).toEqual(['DUE(s2) 194543', 'PENDING(s2) -194543']);
  const { payout } = await billing.transact((work) =>
    requestPayout(work, viewerOf('s2', 'seller'), { idempotencyKey: 'key' }, atTheBank),
  );
  expect(await newEntries()).toEqual(['DUE(s2) -194543', 'PAYOUT_CLEARING 194543']);
  const paid = { payoutId: payout.id, outcome: 'PAID', idempotencyKey: 'key' } as const;
  await billing.transact((work) => completePayout(work, operator, paid));
  expect(await newEntries()).toEqual(['CASH 194543', 'PAYOUT_CLEARING -194543']);
  await refundOf(10_000, 'late');
  expect(await newEntries()).toEqual(['COMMISSION -800', 'DUE(s2) -9200', 'FREE 10000']);
  expect(await sumsByBook()).toEqual({
    FREE: 500_000 - 201_460,
    GIFTS: -500_000,
    COMMISSION: 16_117,
    'DUE(s2)': -9_200,
    CASH: 194_543,
  });
  await refundOf(null, 'the rest');
  expect(await newEntries()).toEqual(['COMMISSION -16117', 'DUE(s2) -185343', 'FREE 201460']);
});
