import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { EarningsEntry } from '../domain/earnings-entry.ts';
import type { EarningsState } from '../domain/payment-share.ts';
import { SellerEarnings } from '../domain/seller-earnings.ts';

/** The sums of a seller's entries. No row has them: every capture and refund would wait for it. */
export const sellerEarningsView = defineEntity({
  class: mapped(SellerEarnings),
  expression: `select seller_id,
      coalesce(sum(amount) filter (where book = 'PENDING'), 0)::bigint as pending,
      coalesce(sum(amount) filter (where book = 'DUE'), 0)::bigint as due,
      (select coalesce(sum(amount), 0)::bigint from payouts
        where payouts.seller_id = entries.seller_id and payouts.state = 'PAID') as paid
    from entries where seller_id is not null group by seller_id`,
  properties: {
    sellerId: p.text(),
    pending: p.bigint('number'),
    due: p.bigint('number'),
    paid: p.bigint('number'),
  } satisfies ColumnsOf<SellerEarnings>,
});

/** The entries of sellers, each with the type and the time of its transaction. */
export const earningsEntryView = defineEntity({
  class: mapped(EarningsEntry),
  expression: `select e.transaction_id || '/' || e.line_no as id, e.transaction_id, e.line_no,
      e.seller_id, e.book as state, t.type, e.parcel_id, e.amount, e.currency, t.at
    from entries e join transactions t on t.id = e.transaction_id where e.seller_id is not null`,
  properties: {
    id: p.text(),
    transactionId: p.uuid(),
    lineNo: p.integer(),
    sellerId: p.text(),
    state: p.text().$type<EarningsState>(),
    type: p.text().$type<EarningsEntry['type']>(),
    parcelId: p.text().nullable(),
    amount: p.bigint('number'),
    currency: p.text(),
    at: p.datetime(),
  } satisfies ColumnsOf<EarningsEntry>,
});
