import { Migration } from '@mikro-orm/migrations';
import { refundGuards } from './refund-guards.ts';

/** The units of refunds, and several attempts to pay a refund to a card. Existing refunds are first attempts. */
export class RefundLinesMigration extends Migration {
  override up(): void {
    for (const statement of [...lines, ...attempts, ...transactions, ...refundGuards]) {
      this.addSql(statement);
    }
  }
}

const lines = [
  `create table "refund_lines" (
    "refund_id" text not null,
    "payment_id" uuid not null,
    "parcel_id" text not null,
    "product_id" text not null,
    "quantity" int not null,
    "amount" bigint not null,
    primary key ("refund_id", "product_id"),
    constraint "refund_lines_refund_id_foreign" foreign key ("refund_id") references "refunds" ("id"),
    constraint "refund_lines_payment_id_foreign"
      foreign key ("payment_id") references "payments" ("id"),
    constraint "refund_lines_quantity_positive" check (quantity > 0),
    constraint "refund_lines_amount_known" check (amount >= 0)
  );`,
  `create index "refund_lines_payment_id_index" on "refund_lines" ("payment_id");`,
];

const attempts = [
  `alter table "card_refunds"
    add "transaction_id" uuid null, add "attempt" int null, add "credited_at" timestamptz null;`,
  // A refund that has ended is not changed: the rows only get what they say already.
  'alter table "card_refunds" disable trigger user;',
  'update "card_refunds" set "transaction_id" = "id", "attempt" = 1;',
  'alter table "card_refunds" enable trigger user;',
  `alter table "card_refunds"
    alter column "transaction_id" set not null,
    alter column "attempt" set not null,
    add constraint "card_refunds_transaction_id_foreign"
      foreign key ("transaction_id") references "transactions" ("id"),
    add constraint "card_refunds_transaction_id_attempt_unique" unique ("transaction_id", "attempt"),
    add constraint "card_refunds_attempt_numbered" check (attempt > 0),
    add constraint "card_refunds_credited_when_failed"
      check (credited_at is null or state = 'FAILED');`,
];

const transactions = [
  `alter table "transactions"
    drop constraint "transactions_payment_named",
    add constraint "transactions_payment_named" check (
      (payment_id is not null) = (type in ('HOLD', 'CAPTURE', 'RELEASE', 'REFUND', 'CARD_CAPTURE',
        'CARD_REFUND', 'CARD_REFUND_PAID', 'CARD_REFUND_CREDITED'))
      and (payment_id is null) = (order_id is null));`,
  'drop index transactions_once;',
  `create unique index transactions_once on transactions (payment_id, type) where type <> all (
    array['REFUND', 'CARD_REFUND', 'CARD_REFUND_PAID', 'CARD_REFUND_CREDITED']);`,
];
