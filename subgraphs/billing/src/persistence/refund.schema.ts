import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { Refund } from '../domain/refund.ts';
import { paymentSchema } from './payment.schema.ts';
import { transactionSchema } from './transaction.schema.ts';

export const refundSchema = defineEntity({
  class: mapped(Refund),
  tableName: 'refunds',
  indexes: [{ properties: ['paymentId'] }],
  checks: [
    { name: 'refunds_amount_positive', expression: 'amount > 0' },
    {
      name: 'refunds_commission_covered',
      expression: 'commission_part >= 0 and commission_part <= amount',
    },
  ],
  properties: {
    id: p.text().primary(),
    paymentId: () =>
      p.manyToOne(paymentSchema).mapToPk().joinColumn('payment_id').deleteRule('no action'),
    transactionId: () =>
      p.manyToOne(transactionSchema).mapToPk().joinColumn('transaction_id').deleteRule('no action'),
    parcelId: p.text().nullable(),
    amount: p.bigint('number'),
    commissionPart: p.bigint('number'),
    isCancellation: p.boolean(),
    at: p.datetime(),
  } satisfies ColumnsOf<Refund>,
});
