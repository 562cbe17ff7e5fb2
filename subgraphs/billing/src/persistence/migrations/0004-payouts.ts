import { Migration } from '@mikro-orm/migrations';
import { payoutGuards } from './payout-guards.ts';

/** Payouts to sellers, and the transitions of an account. */
export class PayoutsMigration extends Migration {
  override up(): void {
    for (const statement of [...payouts, ...payoutGuards]) this.addSql(statement);
  }
}

const payouts = [
  'create table "payees" ("seller_id" text not null, primary key ("seller_id"));',
  `create table "payouts" (
    "id" uuid not null,
    "seller_id" text not null,
    "amount" bigint not null,
    "currency" text not null,
    "state" text not null,
    "requested_at" timestamptz not null,
    "changed_at" timestamptz not null,
    primary key ("id"),
    constraint "payouts_amount_positive" check (amount > 0),
    constraint "payouts_state_known"
      check (state in ('REQUESTED', 'SENT', 'PAID', 'FAILED', 'RETURNED'))
  );`,
  `create index "payouts_seller_id_requested_at_id_index"
    on "payouts" ("seller_id", "requested_at", "id");`,
  `create index "payouts_state_requested_at_id_index" on "payouts" ("state", "requested_at", "id");`,
  `create unique index "payouts_open" on "payouts" ("seller_id")
    where state in ('REQUESTED', 'SENT');`,
  `alter table "transactions"
    add "payout_id" uuid null,
    add constraint "transactions_payout_id_foreign"
      foreign key ("payout_id") references "payouts" ("id"),
    add constraint "transactions_paid_out_once" unique ("payout_id", "type"),
    add constraint "transactions_payout_named" check (
      (payout_id is not null)
      = (type in ('PAYOUT', 'PAYOUT_PAID', 'PAYOUT_FAILED', 'PAYOUT_RETURNED')));`,
];
