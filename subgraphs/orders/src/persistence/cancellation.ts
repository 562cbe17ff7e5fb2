import { defineEntity, p } from '@mikro-orm/postgresql';
import type { CancellationStep } from '../domain/cancellation.ts';
import type { Units } from '../domain/units.ts';

/** A cancellation of units that has ended, one row for each: never updated. */
export const CancellationRow = defineEntity({
  name: 'CancellationRow',
  tableName: 'cancellations',
  indexes: [{ properties: ['orderId'] }],
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid(),
    parcelId: p.uuid(),
    lines: p.json<readonly Units[]>(),
    /** The price of the units, in minor units. */
    amount: p.bigint('number'),
    code: p.text(),
    reason: p.text(),
    /** True when the goods had left, so that nothing was cancelled. */
    refused: p.boolean(),
    runs: p.json<readonly CancellationStep[]>(),
    endedAt: p.datetime(),
  },
});
