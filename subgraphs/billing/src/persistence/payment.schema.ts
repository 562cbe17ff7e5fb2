import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import type { DeclineCode } from '../domain/decline-code.ts';
import {
  type Origin,
  Payment,
  type PaymentCause,
  type PaymentMethod,
  type PaymentStatus,
} from '../domain/payment.ts';
import type { PaidParcel } from '../domain/payment-share.ts';
import { accountSchema } from './account.schema.ts';

export const paymentSchema = defineEntity({
  class: mapped(Payment),
  tableName: 'payments',
  uniques: [{ name: 'payments_checkout', properties: ['orderId'], where: `origin = 'CHECKOUT'` }],
  indexes: [{ properties: ['accountId'] }],
  checks: [
    { name: 'payments_method_known', expression: `method in ('WALLET', 'CARD')` },
    {
      name: 'payments_card_complete',
      expression: `case when method = 'CARD' then account_id is null and (status = 'DECLINED' or approval_expires_at is not null) else provider is null end`,
    },
    { name: 'payments_origin_known', expression: `origin in ('CHECKOUT', 'OUTSIDE')` },
    {
      name: 'payments_amount_said',
      expression: `amount > 0 or (amount = 0 and status = 'RELEASED')`,
    },
    {
      name: 'payments_refund_covered',
      expression: `refunded >= 0 and refunded <= amount and (refunded = 0 or status in ('CAPTURED', 'REFUNDED'))`,
    },
    {
      name: 'payments_refund_told',
      expression: `(status = 'REFUNDED') = (refunded = amount and amount > 0)`,
    },
    {
      name: 'payments_refund_noted_covered',
      expression: 'refund_noted >= 0 and refund_noted <= refunded',
    },
    {
      name: 'payments_decline_told',
      expression: `(status = 'DECLINED') = (decline_code is not null)`,
    },
    {
      name: 'payments_account_known',
      expression: `account_id is not null or amount = 0 or status = 'DECLINED' or method = 'CARD'`,
    },
  ],
  properties: {
    id: p.uuid().primary(),
    orderId: p.text(),
    origin: p.text().$type<Origin>(),
    userId: p.text(),
    accountId: () =>
      p
        .manyToOne(accountSchema)
        .mapToPk()
        .joinColumn('account_id')
        .deleteRule('no action')
        .nullable(),
    amount: p.bigint('number'),
    currency: p.text(),
    status: p.text().$type<PaymentStatus>(),
    refunded: p.bigint('number'),
    refundNoted: p.bigint('number').default(0),
    declineCode: p.text().$type<DeclineCode>().nullable(),
    parcels: p.json<readonly PaidParcel[]>().nullable(),
    createdAt: p.datetime(),
    method: p.text().$type<PaymentMethod>().default('WALLET'),
    provider: p.text().nullable(),
    providerRef: p.text().nullable(),
    actionUrl: p.text().nullable(),
    actionExpiresAt: p.datetime().nullable(),
    approvalExpiresAt: p.datetime().nullable(),
    cause: p.json<PaymentCause>().nullable(),
  } satisfies ColumnsOf<Payment>,
});
