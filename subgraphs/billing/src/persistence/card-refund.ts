import { defineEntity, p } from '@mikro-orm/postgresql';
import type { CardRefundState } from '../domain/refund-status.ts';
import { paymentSchema } from './payment.schema.ts';
import { transactionSchema } from './transaction.schema.ts';

/**
 * An attempt to pay a refund to the card of a payment. Its id is its id at the provider; the refund is that of
 * the transaction.
 */
export const CardRefund = defineEntity({
  name: 'CardRefund',
  tableName: 'card_refunds',
  indexes: [{ properties: ['paymentId'] }],
  uniques: [{ properties: ['transactionId', 'attempt'] }],
  checks: [
    { name: 'card_refunds_amount_positive', expression: 'amount > 0' },
    {
      name: 'card_refunds_state_known',
      expression: `state in ('REQUESTED', 'SUCCEEDED', 'FAILED')`,
    },
    { name: 'card_refunds_end_dated', expression: `(state = 'REQUESTED') = (ended_at is null)` },
    { name: 'card_refunds_attempt_numbered', expression: 'attempt > 0' },
    {
      name: 'card_refunds_credited_when_failed',
      expression: `credited_at is null or state = 'FAILED'`,
    },
  ],
  properties: {
    id: p.uuid().primary(),
    paymentId: () =>
      p.manyToOne(paymentSchema).mapToPk().joinColumn('payment_id').deleteRule('no action'),
    transactionId: () =>
      p.manyToOne(transactionSchema).mapToPk().joinColumn('transaction_id').deleteRule('no action'),
    attempt: p.integer(),
    amount: p.bigint('number'),
    state: p.text().$type<CardRefundState>(),
    createdAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    creditedAt: p.datetime().nullable(),
  },
});
