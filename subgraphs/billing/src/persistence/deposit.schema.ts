import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { Deposit, type DepositFailure, type DepositStatus } from '../domain/deposit.ts';
import { accountSchema } from './account.schema.ts';

export const depositSchema = defineEntity({
  class: mapped(Deposit),
  tableName: 'deposits',
  indexes: [{ properties: ['accountId', 'createdAt'] }],
  checks: [
    { name: 'deposits_amount_positive', expression: 'amount > 0' },
    { name: 'deposits_status_known', expression: `status in ('PENDING', 'SUCCEEDED', 'FAILED')` },
    {
      name: 'deposits_failure_named',
      expression: `(status = 'FAILED') = (failure_reason is not null)`,
    },
    { name: 'deposits_end_dated', expression: `(status = 'PENDING') = (ended_at is null)` },
  ],
  properties: {
    id: p.uuid().primary(),
    accountId: () =>
      p.manyToOne(accountSchema).mapToPk().joinColumn('account_id').deleteRule('no action'),
    amount: p.bigint('number'),
    currency: p.text(),
    status: p.text().$type<DepositStatus>(),
    failureReason: p.text().$type<DepositFailure>().nullable(),
    provider: p.text(),
    providerRef: p.text().nullable(),
    actionUrl: p.text().nullable(),
    actionExpiresAt: p.datetime().nullable(),
    returnUrl: p.text().nullable(),
    expiresAt: p.datetime(),
    createdAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  } satisfies ColumnsOf<Deposit>,
});
