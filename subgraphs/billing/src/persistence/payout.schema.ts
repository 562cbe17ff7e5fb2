import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { Payout } from '../domain/payout.ts';
import type { PayoutState } from '../domain/payout-state.ts';

export const payoutSchema = defineEntity({
  class: mapped(Payout),
  tableName: 'payouts',
  indexes: [
    { properties: ['sellerId', 'requestedAt', 'id'] },
    { properties: ['state', 'requestedAt', 'id'] },
  ],
  uniques: [
    {
      name: 'payouts_open',
      properties: ['sellerId'],
      where: `state in ('REQUESTED', 'SENT')`,
    },
  ],
  checks: [
    { name: 'payouts_amount_positive', expression: 'amount > 0' },
    {
      name: 'payouts_state_known',
      expression: `state in ('REQUESTED', 'SENT', 'PAID', 'FAILED', 'RETURNED')`,
    },
  ],
  properties: {
    id: p.uuid().primary(),
    sellerId: p.text(),
    amount: p.bigint('number'),
    currency: p.text(),
    state: p.text().$type<PayoutState>(),
    provider: p.text().nullable(),
    requestedAt: p.datetime(),
    changedAt: p.datetime(),
  } satisfies ColumnsOf<Payout>,
});

/** One row for each seller who has requested a payout: the only lock of a seller's earnings. */
export const Payee = defineEntity({
  name: 'Payee',
  tableName: 'payees',
  properties: { sellerId: p.text().primary() },
});
