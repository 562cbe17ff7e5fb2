import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { Account, type AccountStatus } from '../domain/account.ts';

export const accountSchema = defineEntity({
  class: mapped(Account),
  tableName: 'accounts',
  uniques: [{ properties: ['userId'] }, { properties: ['email'] }],
  checks: [
    { name: 'accounts_status_known', expression: `status in ('ACTIVE', 'FROZEN', 'CLOSED')` },
    { name: 'accounts_held_covered', expression: 'held >= 0 and balance - held >= 0' },
    // `balanceMax` of the domain.
    { name: 'accounts_balance_exact', expression: 'balance < 1000000000000000' },
  ],
  properties: {
    id: p.uuid().primary(),
    userId: p.text(),
    email: p.text().nullable(),
    currency: p.text(),
    status: p.text().$type<AccountStatus>(),
    balance: p.bigint('number'),
    held: p.bigint('number'),
    version: p.integer(),
    openedAt: p.datetime(),
    changedAt: p.datetime(),
  } satisfies ColumnsOf<Account>,
});
