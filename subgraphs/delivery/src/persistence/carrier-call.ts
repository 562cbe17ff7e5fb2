import { defineEntity, p } from '@mikro-orm/postgresql';
import type { CarrierState } from '../domain/carrier.ts';

export type CarrierOperation = 'BOOK' | 'TRACK' | 'CANCEL';

/**
 * A call to a carrier that is to be made: stored before it is made, under our id, until it has an answer. A
 * delivery has one of each operation; that of TRACK is made again until the carrier has reported the end.
 */
export const CarrierCall = defineEntity({
  name: 'CarrierCall',
  tableName: 'carrier_calls',
  checks: [
    { name: 'carrier_calls_operation', expression: `operation in ('BOOK', 'TRACK', 'CANCEL')` },
    { name: 'carrier_calls_failure', expression: 'failure is null or done_at is not null' },
  ],
  indexes: [
    { properties: ['nextAt'], where: 'done_at is null' },
    { name: 'carrier_calls_done', properties: ['doneAt'], where: 'done_at is not null' },
  ],
  properties: {
    deliveryId: p.uuid().primary(),
    operation: p.text().$type<CarrierOperation>().primary(),
    /** How often it was made since the carrier last reported something new. */
    attempts: p.integer().default(0),
    nextAt: p.datetime(),
    doneAt: p.datetime().nullable(),
    /** Why the carrier has refused it. */
    failure: p.text().nullable(),
  },
});

/** A state that a carrier has reported, whether it changed the delivery or came too late. */
export const CarrierReport = defineEntity({
  name: 'CarrierReport',
  tableName: 'carrier_reports',
  properties: {
    deliveryId: p.uuid().primary(),
    state: p.text().$type<CarrierState>().primary(),
    at: p.datetime().primary(),
    receivedAt: p.datetime(),
    applied: p.boolean(),
  },
});

/** A callback of a carrier, stored once. It is applied by asking the carrier. */
export const CarrierCallback = defineEntity({
  name: 'CarrierCallback',
  tableName: 'carrier_callbacks',
  indexes: [{ properties: ['carrier', 'subjectRef'], where: 'applied_at is null' }],
  properties: {
    carrier: p.text().primary(),
    eventId: p.text().primary(),
    subjectRef: p.text(),
    receivedAt: p.datetime(),
    appliedAt: p.datetime().nullable(),
  },
});
