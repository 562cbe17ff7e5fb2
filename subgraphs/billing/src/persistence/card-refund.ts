import { defineEntity, p } from '@mikro-orm/postgresql';
import { paymentSchema } from './payment.schema.ts';

/** A refund to the card of a payment. Its id is its id at the provider. */
export const CardRefund = defineEntity({
  name: 'CardRefund',
  tableName: 'card_refunds',
  indexes: [{ properties: ['paymentId'] }],
  checks: [
    { name: 'card_refunds_amount_positive', expression: 'amount > 0' },
    {
      name: 'card_refunds_state_known',
      expression: `state in ('REQUESTED', 'SUCCEEDED', 'FAILED')`,
    },
    { name: 'card_refunds_end_dated', expression: `(state = 'REQUESTED') = (ended_at is null)` },
  ],
  properties: {
    id: p.uuid().primary(),
    paymentId: () =>
      p.manyToOne(paymentSchema).mapToPk().joinColumn('payment_id').deleteRule('no action'),
    amount: p.bigint('number'),
    state: p.text().$type<'REQUESTED' | 'SUCCEEDED' | 'FAILED'>(),
    createdAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  },
});
