import { parcelIdOf } from '@souk/schema/parcel-id';
import type { PaidLine } from '../domain/payment-share.ts';
import { priceOf, type Units } from '../domain/refund-lines.ts';
import { SellerEarnings } from '../domain/seller-earnings.ts';
import { releaseEarnings } from '../usecases/release-earnings.ts';
import type { BillingHarness } from './harness.ts';

/** What each seller gets of an order, in minor units. */
export type Amounts = Readonly<Record<string, number>>;

/** Payouts that operators make at the bank. */
export const atTheBank = { currency: 'RUB', provider: null } as const;

/** The parcels of an order, as a checkout names them. */
export function parcelsOf(orderId: string, amounts: Amounts) {
  return Object.entries(amounts).map(([sellerId, amount]) => ({
    ...{ id: parcelIdOf(orderId, sellerId), sellerId, amount },
  }));
}

/** Holds and captures the payment of an order of several sellers, whose buyer has an account. */
export async function payForParcels(
  billing: BillingHarness,
  orderId: string,
  amounts: Amounts,
): Promise<void> {
  const [userId = ''] = orderId.split('-');
  const parcels = parcelsOf(orderId, amounts);
  const amount = parcels.reduce((sum, one) => sum + one.amount, 0);
  const data = { orderId, userId, amount, currency: 'RUB', parcels };
  await billing.handleCommands([
    { type: 'hold-payment', data },
    { type: 'capture-payment', data: { orderId } },
  ]);
}

/** A cancellation refunds an amount of a seller's parcel. */
export function refundParcel(
  billing: BillingHarness,
  orderId: string,
  sellerId: string,
  refund: {
    readonly refundId: string;
    readonly amount?: number | undefined;
    readonly lines?: Units[];
  },
  transact = billing.transact,
): Promise<void> {
  const parcelId = parcelIdOf(orderId, sellerId);
  const data = { orderId, parcelId, ...refund };
  return billing.handleCommands([{ type: 'refund-payment', data }], transact);
}

/** The entries of an order's parcels, one text for each, in the order of their transactions. */
export async function entriesOf(billing: BillingHarness, orderId: string): Promise<string[]> {
  const rows = await billing.run(
    `select t.type, e.book, e.seller_id, e.amount from entries e
      join transactions t on t.id = e.transaction_id
      left join payment_shares s on s.parcel_id = e.parcel_id
      left join payments p on p.id = s.payment_id
      where coalesce(t.order_id, p.order_id) = ?
      order by t.id, e.line_no`,
    [orderId],
  );
  return rows.map(({ type, book, seller_id, amount }) =>
    [type, seller_id ? `${book}(${seller_id})` : book, amount].join(' '),
  );
}

/** Delivers a seller's parcel, and lets its holding time pass. */
export async function makeDue(
  billing: BillingHarness,
  orderId: string,
  sellerId: string,
): Promise<void> {
  await billing.deliver(parcelIdOf(orderId, sellerId));
  billing.now = new Date(billing.now.getTime() + 14 * 24 * 3_600_000);
  await billing.transact(releaseEarnings);
}

/** What a seller has, in minor units. */
export async function earningsOf(billing: BillingHarness, sellerId: string) {
  const found = await billing.orm.em.fork().findOne(SellerEarnings, { sellerId });
  const { pending, due, paid } = found ?? SellerEarnings.none(sellerId);
  return { pending, due, paid };
}

/** What a buyer orders of each seller: units of a product, and the price of one in minor units. */
export type Lines = Readonly<Record<string, readonly PaidLine[]>>;

/** The parcels of an order with their lines, as a checkout names them. */
export function parcelsWithLines(orderId: string, lines: Lines) {
  return Object.entries(lines).map(([sellerId, own]) => ({
    ...{ id: parcelIdOf(orderId, sellerId), sellerId, amount: priceOf(own), lines: [...own] },
  }));
}

/** Like `payForParcels`, and the payment knows its lines. */
export async function payForLines(
  billing: BillingHarness,
  orderId: string,
  lines: Lines,
): Promise<void> {
  const [userId = ''] = orderId.split('-');
  const parcels = parcelsWithLines(orderId, lines);
  const amount = parcels.reduce((sum, one) => sum + one.amount, 0);
  const data = { orderId, userId, amount, currency: 'RUB', parcels };
  await billing.handleCommands([
    { type: 'hold-payment', data },
    { type: 'capture-payment', data: { orderId } },
  ]);
}
