import { Migration } from '@mikro-orm/migrations';
import { ledgerGuards } from './ledger-guards.ts';
import { paymentGuard } from './payment-guard.ts';

/** Accounts, payments, and the ledger: transactions of two entries each. */
export class BillingMigration extends Migration {
  override up(): void {
    const statements = [...accounts, ...payments, ...ledger, ...ledgerGuards, ...paymentGuard];
    for (const statement of statements) this.addSql(statement);
  }
}

const accounts = [
  `create table "accounts" (
    "id" uuid not null,
    "user_id" text not null,
    "email" text null,
    "currency" text not null,
    "status" text not null,
    "balance" bigint not null,
    "held" bigint not null,
    "version" int not null,
    "opened_at" timestamptz not null,
    "changed_at" timestamptz not null,
    primary key ("id"),
    constraint "accounts_user_id_unique" unique ("user_id"),
    constraint "accounts_email_unique" unique ("email"),
    constraint "accounts_status_known" check (status in ('ACTIVE', 'FROZEN', 'CLOSED')),
    constraint "accounts_held_covered" check (held >= 0 and balance - held >= 0),
    constraint "accounts_balance_exact" check (balance < 1000000000000000)
  );`,
];

const payments = [
  `create table "payments" (
    "id" uuid not null,
    "order_id" text not null,
    "origin" text not null,
    "user_id" text not null,
    "account_id" uuid null,
    "amount" bigint not null,
    "currency" text not null,
    "status" text not null,
    "refunded" bigint not null,
    "decline_code" text null,
    "created_at" timestamptz not null,
    primary key ("id"),
    constraint "payments_account_id_foreign" foreign key ("account_id") references "accounts" ("id"),
    constraint "payments_origin_known" check (origin in ('CHECKOUT', 'OUTSIDE')),
    constraint "payments_amount_said" check (amount > 0 or (amount = 0 and status = 'RELEASED')),
    constraint "payments_refund_covered" check (refunded >= 0 and refunded <= amount
      and (refunded = 0 or status in ('CAPTURED', 'REFUNDED'))),
    constraint "payments_refund_told"
      check ((status = 'REFUNDED') = (refunded = amount and amount > 0)),
    constraint "payments_decline_told"
      check ((status = 'DECLINED') = (decline_code is not null)),
    constraint "payments_account_known"
      check (account_id is not null or amount = 0 or status = 'DECLINED')
  );`,
  `create unique index payments_checkout on payments (order_id) where origin = 'CHECKOUT';`,
];

const ledger = [
  `create table "transactions" (
    "id" uuid not null,
    "account_id" uuid not null,
    "account_version" int not null,
    "type" text not null,
    "amount" bigint not null,
    "currency" text not null,
    "available_after" bigint not null,
    "payment_id" uuid null,
    "order_id" text null,
    "at" timestamptz not null,
    primary key ("id"),
    constraint "transactions_account_id_account_version_unique" unique ("account_id", "account_version"),
    constraint "transactions_account_id_foreign"
      foreign key ("account_id") references "accounts" ("id"),
    constraint "transactions_payment_id_foreign"
      foreign key ("payment_id") references "payments" ("id"),
    constraint "transactions_amount_positive" check (amount > 0),
    constraint "transactions_payment_named" check (
      (payment_id is null) = (type in ('OPENING_CREDIT', 'DEPOSIT'))
      and (payment_id is null) = (order_id is null))
  );`,
  'create index "transactions_payment_id_index" on "transactions" ("payment_id");',
  `create unique index transactions_once on transactions (payment_id, type)
    where type <> 'REFUND';`,
  `create table "entries" (
    "transaction_id" uuid not null,
    "book" text not null,
    "account_id" uuid null,
    "amount" bigint not null,
    "currency" text not null,
    primary key ("transaction_id", "book"),
    constraint "entries_transaction_id_foreign"
      foreign key ("transaction_id") references "transactions" ("id"),
    constraint "entries_account_id_foreign"
      foreign key ("account_id") references "accounts" ("id"),
    constraint "entries_amount_moves" check (amount <> 0),
    constraint "entries_book_owned" check (book in ('FREE', 'HELD', 'CASH', 'GIFTS', 'SALES')
      and (book in ('FREE', 'HELD')) = (account_id is not null))
  );`,
];
