import { defineEntity, p } from '@mikro-orm/postgresql';

/** One attempt to deliver. At most one is open: its `endedAt` is null. */
export const DeliveryAttempt = defineEntity({
  name: 'DeliveryAttempt',
  tableName: 'delivery_attempts',
  uniques: [
    { name: 'delivery_attempts_open', properties: ['deliveryId'], where: 'ended_at is null' },
  ],
  indexes: [{ properties: ['deliveryId'] }],
  checks: [{ name: 'delivery_attempts_failed', expression: 'not failed or ended_at is not null' }],
  properties: {
    id: p.uuid().primary(),
    deliveryId: p.uuid(),
    startedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    failed: p.boolean(),
  },
});
