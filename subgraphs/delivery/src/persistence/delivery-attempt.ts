import { defineEntity, p } from '@mikro-orm/postgresql';

/** Each time that a delivery went out. It is out once at a time: `endedAt` is null for that one. */
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
