import { Migration } from '@mikro-orm/migrations';
import { shareGuards } from './share-guards.ts';

/**
 * The shares of payments by parcel, refunds, and entries of sellers. A payment that was captured before
 * has no shares: its money is in SALES, and is refunded from there.
 */
export class SharesOfSellersMigration extends Migration {
  override up(): void {
    const statements = [...transactions, ...entries, ...shares, ...refunds, ...shareGuards];
    for (const statement of statements) this.addSql(statement);
  }
}

const transactions = [
  `alter table "payments" add "parcels" jsonb null;`,
  `alter table "transactions"
    add "parcel_id" text null,
    alter column "account_id" drop not null,
    alter column "account_version" drop not null,
    alter column "available_after" drop not null,
    drop constraint "transactions_payment_named",
    add constraint "transactions_payment_named" check (
      (payment_id is not null) = (type in ('HOLD', 'CAPTURE', 'RELEASE', 'REFUND'))
      and (payment_id is null) = (order_id is null)),
    add constraint "transactions_account_named" check (
      (account_id is null) = (type in ('EARNINGS_RELEASE', 'PAYOUT', 'PAYOUT_PAID', 'PAYOUT_FAILED',
        'PAYOUT_RETURNED'))
      and (account_id is null) = (account_version is null)
      and (account_id is null) = (available_after is null)),
    add constraint "transactions_parcel_named" check (
      (parcel_id is not null) = (type = 'EARNINGS_RELEASE'));`,
  `create unique index "transactions_released_once" on "transactions" ("parcel_id")
    where parcel_id is not null;`,
];

const entries = [
  'alter table "entries" add "line_no" int null, add "seller_id" text null, add "parcel_id" text null;',
  // The rows only get their number: each transaction had one debit and one credit.
  'alter table "entries" disable trigger "keep_entries";',
  'update "entries" set "line_no" = case when amount < 0 then 1 else 2 end;',
  'alter table "entries" enable trigger "keep_entries";',
  `alter table "entries"
    alter column "line_no" set not null,
    drop constraint "entries_pkey",
    add primary key ("transaction_id", "line_no"),
    drop constraint "entries_book_owned",
    add constraint "entries_line_numbered" check (line_no > 0),
    add constraint "entries_book_known" check (book in ('FREE', 'HELD', 'CASH', 'GIFTS', 'SALES',
      'COMMISSION', 'PENDING', 'DUE', 'PAYOUT_CLEARING')),
    add constraint "entries_book_owned" check (
      (book in ('FREE', 'HELD')) = (account_id is not null)
      and (book in ('PENDING', 'DUE')) = (seller_id is not null)),
    add constraint "entries_parcel_named" check (
      (book in ('PENDING', 'COMMISSION')) <= (parcel_id is not null));`,
  `create index "entries_seller" on "entries" ("seller_id", "transaction_id", "line_no")
    where seller_id is not null;`,
  `create index "entries_seller_book" on "entries" ("seller_id", "book", "amount")
    where seller_id is not null;`,
  'create index "entries_parcel" on "entries" ("parcel_id") where parcel_id is not null;',
];

const shares = [
  `create table "payment_shares" (
    "payment_id" uuid not null,
    "parcel_id" text not null,
    "seller_id" text not null,
    "amount" bigint not null,
    "currency" text not null,
    "commission_bp" int not null,
    "commission" bigint not null,
    "refunded" bigint not null,
    "commission_returned" bigint not null,
    "delivered_at" timestamptz null,
    "due_at" timestamptz null,
    "released_at" timestamptz null,
    primary key ("payment_id", "parcel_id"),
    constraint "payment_shares_parcel_id_unique" unique ("parcel_id"),
    constraint "payment_shares_payment_id_foreign"
      foreign key ("payment_id") references "payments" ("id"),
    constraint "payment_shares_amount_positive" check (amount > 0),
    constraint "payment_shares_rate_known" check (commission_bp >= 0 and commission_bp <= 10000),
    constraint "payment_shares_commission_exact"
      check (commission = div(amount::numeric * commission_bp + 5000, 10000)),
    constraint "payment_shares_refund_covered" check (refunded >= 0 and refunded <= amount),
    constraint "payment_shares_commission_returned_exact" check (commission_returned
      = div(2 * commission::numeric * refunded + amount, 2 * amount::numeric)),
    constraint "payment_shares_due_after_delivery" check (
      (delivered_at is null) = (due_at is null)
      and (released_at is null or due_at is not null))
  );`,
  `create index "payment_shares_waiting" on "payment_shares" ("due_at") where released_at is null;`,
];

const refunds = [
  `create table "refunds" (
    "id" text not null,
    "payment_id" uuid not null,
    "transaction_id" uuid not null,
    "parcel_id" text null,
    "amount" bigint not null,
    "commission_part" bigint not null,
    "is_cancellation" boolean not null,
    "at" timestamptz not null,
    primary key ("id"),
    constraint "refunds_payment_id_foreign" foreign key ("payment_id") references "payments" ("id"),
    constraint "refunds_transaction_id_foreign"
      foreign key ("transaction_id") references "transactions" ("id"),
    constraint "refunds_amount_positive" check (amount > 0),
    constraint "refunds_commission_covered" check (commission_part >= 0 and commission_part <= amount)
  );`,
  'create index "refunds_payment_id_index" on "refunds" ("payment_id");',
];
