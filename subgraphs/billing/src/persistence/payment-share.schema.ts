import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { PaymentShare } from '../domain/payment-share.ts';
import { paymentSchema } from './payment.schema.ts';

export const paymentShareSchema = defineEntity({
  class: mapped(PaymentShare),
  tableName: 'payment_shares',
  uniques: [{ properties: ['parcelId'] }],
  indexes: [
    { name: 'payment_shares_waiting', properties: ['dueAt'], where: 'released_at is null' },
  ],
  checks: [
    { name: 'payment_shares_amount_positive', expression: 'amount > 0' },
    {
      name: 'payment_shares_rate_known',
      expression: 'commission_bp >= 0 and commission_bp <= 10000',
    },
    // `commissionOf` and `commissionReturnedOf` of the domain.
    {
      name: 'payment_shares_commission_exact',
      expression: 'commission = div(amount::numeric * commission_bp + 5000, 10000)',
    },
    {
      name: 'payment_shares_refund_covered',
      expression: 'refunded >= 0 and refunded <= amount',
    },
    {
      name: 'payment_shares_commission_returned_exact',
      expression:
        'commission_returned = div(2 * commission::numeric * refunded + amount, 2 * amount::numeric)',
    },
    {
      name: 'payment_shares_due_after_delivery',
      expression:
        '(delivered_at is null) = (due_at is null) and (released_at is null or due_at is not null)',
    },
  ],
  properties: {
    paymentId: () =>
      p
        .manyToOne(paymentSchema)
        .mapToPk()
        .joinColumn('payment_id')
        .deleteRule('no action')
        .primary(),
    parcelId: p.text().primary(),
    sellerId: p.text(),
    amount: p.bigint('number'),
    currency: p.text(),
    commissionBp: p.integer(),
    commission: p.bigint('number'),
    refunded: p.bigint('number'),
    commissionReturned: p.bigint('number'),
    deliveredAt: p.datetime().nullable(),
    dueAt: p.datetime().nullable(),
    releasedAt: p.datetime().nullable(),
  } satisfies ColumnsOf<PaymentShare>,
});
