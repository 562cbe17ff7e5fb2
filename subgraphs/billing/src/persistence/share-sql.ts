import type { LedgerAccount } from '../domain/transaction.ts';
import { lineSql } from './ledger-sql.ts';

/**
 * The CTE `share` of a capture: it reads `payment` and `command.commission_bp`, and divides the money by
 * the parcels that the hold named. It computes `commissionOf` of the domain.
 */
export const newShares = `share as (
    insert into payment_shares (payment_id, parcel_id, seller_id, amount, currency, commission_bp,
      commission, refunded, commission_returned)
    select payment.id, parcel.id, parcel."sellerId", parcel.amount, payment.currency,
      command.commission_bp, div(parcel.amount::numeric * command.commission_bp + 5000, 10000), 0, 0
    from payment, command, jsonb_to_recordset(payment.parcels)
      as parcel (id text, "sellerId" text, amount bigint)
    returning *
  )`;

/** Selects the entries of a capture, for `ledgerEntries`: from where the money is to the new shares. */
export function captureLines(from: LedgerAccount): string {
  return [
    lineSql({ book: from, of: 'recorded', amount: '-recorded.amount' }),
    lineSql({
      book: 'revenue',
      of: 'recorded, payment where payment.parcels is null',
      amount: 'recorded.amount',
    }),
    lineSql({
      book: 'pending',
      of: 'recorded, share',
      amount: 'share.amount - share.commission',
      seller: 'share.seller_id',
      parcel: 'share.parcel_id',
    }),
    lineSql({
      book: 'commission',
      of: 'recorded, share',
      amount: 'share.commission',
      parcel: 'share.parcel_id',
    }),
  ].join(' union all ');
}

/** Selects the entries of a refund, for `ledgerEntries`: from the changed shares to where the money goes. */
export function refundLines(to: LedgerAccount): string {
  const fromSeller = (book: 'pending' | 'due', condition: string) =>
    lineSql({
      book,
      of: `recorded, share where share.released_at is ${condition}`,
      amount: 'share.commission_part - share.part',
      seller: 'share.seller_id',
      parcel: 'share.parcel_id',
    });
  return [
    fromSeller('pending', 'null'),
    fromSeller('due', 'not null'),
    lineSql({
      book: 'commission',
      of: 'recorded, share',
      amount: '-share.commission_part',
      parcel: 'share.parcel_id',
    }),
    lineSql({
      book: 'revenue',
      of: 'recorded, payment where payment.parcels is null',
      amount: '-recorded.amount',
    }),
    lineSql({ book: to, of: 'recorded', amount: 'recorded.amount' }),
  ].join(' union all ');
}
