import { defineEntity, p } from '@mikro-orm/postgresql';

/** What the worker asks of the provider. */
export type ProviderOperation = 'CREATE' | 'READ' | 'CAPTURE' | 'CANCEL' | 'REFUND' | 'PAYOUT';

/** What a call is about: `subject_id` is its id, and its id at the provider. */
export type ProviderSubject = 'DEPOSIT' | 'PAYMENT' | 'REFUND' | 'PAYOUT';

/**
 * A call to the payment provider that is to be made, until it is done: one row for each operation of a
 * subject, written by the transaction that needs the call.
 */
export const ProviderCall = defineEntity({
  name: 'ProviderCall',
  tableName: 'provider_calls',
  uniques: [{ properties: ['subjectId', 'operation'] }],
  indexes: [
    { name: 'provider_calls_due', properties: ['nextAt'], where: 'done_at is null' },
    { name: 'provider_calls_done', properties: ['doneAt'], where: 'done_at is not null' },
  ],
  checks: [
    {
      name: 'provider_calls_operation_known',
      expression: `operation in ('CREATE', 'READ', 'CAPTURE', 'CANCEL', 'REFUND', 'PAYOUT')`,
    },
    {
      name: 'provider_calls_subject_known',
      expression: `subject in ('DEPOSIT', 'PAYMENT', 'REFUND', 'PAYOUT')`,
    },
  ],
  properties: {
    id: p.uuid().primary(),
    operation: p.text().$type<ProviderOperation>(),
    subject: p.text().$type<ProviderSubject>(),
    subjectId: p.uuid(),
    createdAt: p.datetime(),
    attempts: p.integer().default(0),
    /** Not before this. A call under way is claimed until then. */
    nextAt: p.datetime(),
    doneAt: p.datetime().nullable(),
  },
});

/** A callback of a provider: stored once, and applied when its subject was read after it came. */
export const ProviderEvent = defineEntity({
  name: 'ProviderEvent',
  tableName: 'provider_events',
  indexes: [
    {
      name: 'provider_events_unapplied',
      properties: ['subjectRef'],
      where: 'applied_at is null',
    },
  ],
  properties: {
    provider: p.text().primary(),
    eventId: p.text().primary(),
    subjectRef: p.text(),
    receivedAt: p.datetime(),
    appliedAt: p.datetime().nullable(),
  },
});
