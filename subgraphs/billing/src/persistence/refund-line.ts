import { defineEntity, p } from '@mikro-orm/postgresql';
import { paymentSchema } from './payment.schema.ts';
import { refundSchema } from './refund.schema.ts';

/** The units that a refund is for, one row for each product: never updated. */
export const RefundLineRow = defineEntity({
  name: 'RefundLineRow',
  tableName: 'refund_lines',
  indexes: [{ properties: ['paymentId'] }],
  checks: [
    { name: 'refund_lines_quantity_positive', expression: 'quantity > 0' },
    { name: 'refund_lines_amount_known', expression: 'amount >= 0' },
  ],
  properties: {
    refundId: () =>
      p.manyToOne(refundSchema).mapToPk().joinColumn('refund_id').deleteRule('no action').primary(),
    paymentId: () =>
      p.manyToOne(paymentSchema).mapToPk().joinColumn('payment_id').deleteRule('no action'),
    parcelId: p.text(),
    productId: p.text().primary(),
    quantity: p.integer(),
    amount: p.bigint('number'),
  },
});
