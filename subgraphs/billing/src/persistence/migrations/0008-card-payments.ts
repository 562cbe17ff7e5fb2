import { Migration } from '@mikro-orm/migrations';
import { cardTransitions } from './card-transitions.ts';

/** Payments by card: the provider holds the money, and no account of a user changes. */
export class CardPaymentsMigration extends Migration {
  override up(): void {
    for (const statement of [...tables, ...guards]) this.addSql(statement);
  }
}

const tables = [
  `alter table "payments"
    add "method" text not null default 'WALLET',
    add "provider" text null,
    add "provider_ref" text null,
    add "action_url" text null,
    add "action_expires_at" timestamptz null,
    add "approval_expires_at" timestamptz null,
    add "cause" jsonb null;`,
  `alter table "payments" drop constraint "payments_account_known";`,
  `alter table "payments" add constraint "payments_account_known" check (
    account_id is not null or amount = 0 or status = 'DECLINED' or method = 'CARD');`,
  `alter table "payments" add constraint "payments_method_known" check (method in ('WALLET', 'CARD'));`,
  `alter table "payments" add constraint "payments_card_complete" check (case when method = 'CARD'
    then account_id is null and (status = 'DECLINED' or approval_expires_at is not null)
    else provider is null end);`,
  `alter table "transactions"
    drop constraint "transactions_account_named",
    add constraint "transactions_account_named" check (
      (account_id is null) = (type in ('CARD_CAPTURE', 'CARD_REFUND', 'CARD_REFUND_PAID',
        'EARNINGS_RELEASE', 'PAYOUT', 'PAYOUT_PAID', 'PAYOUT_FAILED', 'PAYOUT_RETURNED'))
      and (account_id is null) = (account_version is null)
      and (account_id is null) = (available_after is null));`,
  'drop index transactions_once;',
  `create unique index transactions_once on transactions (payment_id, type)
    where type <> 'REFUND' and type <> 'CARD_REFUND' and type <> 'CARD_REFUND_PAID';`,
  `create table "card_refunds" (
    "id" uuid not null,
    "payment_id" uuid not null,
    "amount" bigint not null,
    "state" text not null,
    "created_at" timestamptz not null,
    "ended_at" timestamptz null,
    primary key ("id"),
    constraint "card_refunds_payment_id_foreign" foreign key ("payment_id") references "payments" ("id"),
    constraint "card_refunds_amount_positive" check (amount > 0),
    constraint "card_refunds_state_known" check (state in ('REQUESTED', 'SUCCEEDED', 'FAILED')),
    constraint "card_refunds_end_dated" check ((state = 'REQUESTED') = (ended_at is null))
  );`,
  `create index "card_refunds_payment_id_index" on "card_refunds" ("payment_id");`,
];

const pairs = cardTransitions.map(([from, to]) => `('${from}', '${to}')`).join(', ');

/**
 * As before for WALLET. The provider holds the money of a card, so the ledger has no HOLD of it, and the
 * ledger has each refund to a card, and its end.
 */
const guards = [
  `create or replace function guard_payment() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' and new.amount > 0 and new.status not in ('HELD', 'DECLINED')
      and not (new.method = 'CARD' and new.status = 'REQUIRES_ACTION') then
      raise exception 'a payment does not begin as %', new.status;
    end if;
    if tg_op = 'INSERT' and new.method = 'CARD' and new.status = 'HELD' then
      raise exception 'a payment by card does not begin as %', new.status;
    end if;
    if tg_op = 'UPDATE' and new.status <> old.status and not (
      (old.status, new.status) in (('HELD', 'CAPTURED'), ('HELD', 'RELEASED'), ('CAPTURED', 'REFUNDED'))
      or new.method = 'CARD' and (old.status, new.status) in (${pairs})) then
      raise exception 'a payment does not go from % to %', old.status, new.status;
    end if;
    return new;
  end $$;`,
  `create or replace function guard_payment_books() returns trigger language plpgsql as $$
  declare
    which uuid := to_jsonb(new) ->> tg_argv[0];
    p payments;
  begin
    select * into p from payments where id = which;
    if exists (
      select from transactions where payment_id = which
      having coalesce(sum(amount) filter (where type = 'HOLD'), 0)
          <> case when p.status = 'DECLINED' or p.method = 'CARD' then 0 else p.amount end
        or coalesce(sum(amount) filter (where type in ('CAPTURE', 'CARD_CAPTURE')), 0)
          <> case when p.status in ('CAPTURED', 'REFUNDED') then p.amount else 0 end
        or coalesce(sum(amount) filter (where type = 'RELEASE'), 0)
          <> case when p.status = 'RELEASED' and p.method = 'WALLET' then p.amount else 0 end
        or coalesce(sum(amount) filter (where type in ('REFUND', 'CARD_REFUND')), 0) <> p.refunded
        or coalesce(sum(amount) filter (where type = 'CARD_REFUND'), 0)
          <> (select coalesce(sum(amount), 0) from card_refunds where payment_id = which)
        or coalesce(sum(amount) filter (where type = 'CARD_REFUND_PAID'), 0)
          <> (select coalesce(sum(amount), 0) from card_refunds
            where payment_id = which and state = 'SUCCEEDED')
        or bool_or((account_id, order_id) <> (p.account_id, p.order_id))
        or bool_or((type in ('CARD_CAPTURE', 'CARD_REFUND', 'CARD_REFUND_PAID')) <> (p.method = 'CARD'))
    ) then
      raise exception 'the ledger says otherwise of payment %', which;
    end if;
    return null;
  end $$;`,
  `create function guard_card_refund() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' and new.state <> 'REQUESTED' then
      raise exception 'a refund does not begin as %', new.state;
    end if;
    if tg_op = 'UPDATE' and (old.state <> 'REQUESTED'
      or (old.payment_id, old.amount) <> (new.payment_id, new.amount)) then
      raise exception 'refund % has ended, or keeps its amount', old.id;
    end if;
    return new;
  end $$;`,
  `create constraint trigger guard_payment_books after insert or update on card_refunds
    deferrable initially deferred for each row execute function guard_payment_books('payment_id');`,
  `create trigger guard_card_refund before insert or update on card_refunds
    for each row execute function guard_card_refund();`,
];
