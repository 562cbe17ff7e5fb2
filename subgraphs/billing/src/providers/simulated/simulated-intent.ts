import { defineEntity, p } from '@mikro-orm/postgresql';
import type { IntentStatus } from '../../domain/provider-state.ts';
import type { Purpose } from '../payment-provider.ts';

/** An intent at the simulated provider. Its tables are no part of the shop's books. */
export const SimulatedIntent = defineEntity({
  name: 'SimulatedIntent',
  tableName: 'simulated_intents',
  uniques: [{ properties: ['secret'] }],
  checks: [
    {
      name: 'simulated_intents_refunded_covered',
      expression: `refunded >= 0 and refunded <= amount and (refunded = 0 or status = 'CAPTURED')`,
    },
  ],
  properties: {
    id: p.text().primary(),
    /** The unguessable part of the address of its page. */
    secret: p.text(),
    purpose: p.text().$type<Purpose>(),
    amount: p.bigint('number'),
    currency: p.text(),
    returnUrl: p.text().nullable(),
    status: p.text().$type<IntentStatus>(),
    code: p.text().nullable(),
    /** The buyer chose an approval that is refused at the capture. */
    refusesCapture: p.boolean().default(false),
    refunded: p.bigint('number').default(0),
    /** When a slow approval takes effect. */
    settlesAt: p.datetime().nullable(),
    expiresAt: p.datetime(),
    createdAt: p.datetime(),
  },
});

/** A refund or a payout at the simulated provider. */
export const SimulatedTransfer = defineEntity({
  name: 'SimulatedTransfer',
  tableName: 'simulated_transfers',
  properties: {
    kind: p.text().$type<'refund' | 'payout'>().primary(),
    id: p.text().primary(),
    intentId: p.text().nullable(),
    sellerRef: p.text().nullable(),
    amount: p.bigint('number'),
    currency: p.text(),
    createdAt: p.datetime(),
  },
});

/** A callback of the simulated provider, until it is sent. */
export const SimulatedEvent = defineEntity({
  name: 'SimulatedEvent',
  tableName: 'simulated_events',
  indexes: [
    {
      name: 'simulated_events_due',
      properties: ['dueAt'],
      where: 'sent_at is null',
    },
  ],
  properties: {
    id: p.text().primary(),
    /** The id of the intent, the refund or the payout that has changed. */
    subjectId: p.text(),
    attempts: p.integer().default(0),
    dueAt: p.datetime(),
    sentAt: p.datetime().nullable(),
  },
});
