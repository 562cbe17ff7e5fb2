import { Migration } from '@mikro-orm/migrations';

/** Deposits through the payment provider, the queue of calls to it, and its callbacks. */
export class DepositsMigration extends Migration {
  override up(): void {
    for (const statement of [...tables, ...guards]) this.addSql(statement);
  }
}

const tables = [
  `create table "deposits" (
    "id" uuid not null,
    "account_id" uuid not null,
    "amount" bigint not null,
    "currency" text not null,
    "status" text not null,
    "failure_reason" text null,
    "provider" text not null,
    "provider_ref" text null,
    "action_url" text null,
    "action_expires_at" timestamptz null,
    "return_url" text null,
    "expires_at" timestamptz not null,
    "created_at" timestamptz not null,
    "ended_at" timestamptz null,
    primary key ("id"),
    constraint "deposits_account_id_foreign" foreign key ("account_id") references "accounts" ("id"),
    constraint "deposits_amount_positive" check (amount > 0),
    constraint "deposits_status_known" check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
    constraint "deposits_failure_named" check ((status = 'FAILED') = (failure_reason is not null)),
    constraint "deposits_end_dated" check ((status = 'PENDING') = (ended_at is null))
  );`,
  `create index "deposits_account_id_created_at_index" on "deposits" ("account_id", "created_at");`,
  `create table "provider_calls" (
    "id" uuid not null,
    "operation" text not null,
    "subject" text not null,
    "subject_id" uuid not null,
    "created_at" timestamptz not null,
    "attempts" int not null default 0,
    "next_at" timestamptz not null,
    "done_at" timestamptz null,
    primary key ("id"),
    constraint "provider_calls_subject_id_operation_unique" unique ("subject_id", "operation"),
    constraint "provider_calls_operation_known"
      check (operation in ('CREATE', 'READ', 'CAPTURE', 'CANCEL', 'REFUND')),
    constraint "provider_calls_subject_known" check (subject in ('DEPOSIT', 'PAYMENT', 'REFUND'))
  );`,
  `create index provider_calls_due on provider_calls (next_at) where done_at is null;`,
  `create table "provider_events" (
    "provider" text not null,
    "event_id" text not null,
    "subject_ref" text not null,
    "received_at" timestamptz not null,
    "applied_at" timestamptz null,
    primary key ("provider", "event_id")
  );`,
  `create index provider_events_unapplied on provider_events (subject_ref) where applied_at is null;`,
];

/** What has ended never changes, and a deposit has succeeded exactly when the ledger says so. */
const guards = [
  `create function guard_deposit() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' and new.status <> 'PENDING' then
      raise exception 'a deposit does not begin as %', new.status;
    end if;
    if tg_op = 'UPDATE' and old.status <> 'PENDING' then
      raise exception 'deposit % has ended', old.id;
    end if;
    if tg_op = 'UPDATE' and (old.account_id, old.amount, old.currency)
      <> (new.account_id, new.amount, new.currency) then
      raise exception 'deposit % keeps its account and amount', old.id;
    end if;
    return new;
  end $$;`,
  `create trigger guard_deposit before insert or update on deposits
    for each row execute function guard_deposit();`,
  `create function guard_deposit_books() returns trigger language plpgsql as $$
  declare
    d deposits;
    t transactions;
  begin
    select * into d from deposits where id = new.id;
    select * into t from transactions where id = new.id and type = 'CARD_DEPOSIT';
    if (d.status is not distinct from 'SUCCEEDED') <> (t.id is not null)
      or (t.account_id, t.amount, t.currency) <> (d.account_id, d.amount, d.currency) then
      raise exception 'the ledger says otherwise of deposit %', new.id;
    end if;
    return null;
  end $$;`,
  `create constraint trigger guard_deposit_books after insert or update on deposits
    deferrable initially deferred for each row execute function guard_deposit_books();`,
  `create constraint trigger guard_deposit_books after insert on transactions
    deferrable initially deferred for each row when (new.type = 'CARD_DEPOSIT')
    execute function guard_deposit_books();`,
];
