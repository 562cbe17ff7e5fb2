import { Migration } from '@mikro-orm/migrations';

/**
 * The entries of a transaction are inserted by one statement and checked once, at its end; before, each entry
 * was checked at the commit. The guards of shares need one statement, not two. Calls that were done long ago are
 * found by an index.
 */
export class FewerStatementsMigration extends Migration {
  override up(): void {
    for (const statement of [...entries, ...shares, doneCalls]) this.addSql(statement);
  }
}

const doneCalls =
  'create index "provider_calls_done" on "provider_calls" ("done_at") where done_at is not null;';

const entries = [
  'drop trigger guard_entry on entries;',
  'drop function guard_entry;',
  `create function guard_entries() returns trigger language plpgsql as $$
  declare wrong uuid;
  begin
    select transaction_id into wrong from entries
      where transaction_id in (select transaction_id from added)
      group by transaction_id, currency having sum(amount) <> 0 limit 1;
    if wrong is not null then
      raise exception 'the entries of transaction % do not add up', wrong;
    end if;
    return null;
  end $$;`,
  `create trigger guard_entries after insert on entries
    referencing new table as added for each statement execute function guard_entries();`,
];

// As before, each in one statement.
const shares = [
  `create or replace function guard_share_books() returns trigger language plpgsql as $$
  declare s record;
  begin
    select share.*, entered.*,
        share.amount - share.refunded - share.commission + share.commission_returned as net into s
      from payment_shares share cross join lateral (
        select coalesce(sum(amount) filter (where book = 'COMMISSION'), 0) as in_commission,
          coalesce(sum(amount) filter (where book = 'PENDING'), 0) as in_pending,
          coalesce(sum(amount) filter (where book = 'DUE'), 0) as in_due,
          bool_or(seller_id <> share.seller_id or currency <> share.currency) as of_another
        from entries where parcel_id = share.parcel_id
      ) entered
      where share.parcel_id = new.parcel_id;
    if s.parcel_id is null
      or s.in_commission <> s.commission - s.commission_returned
      or s.in_pending <> (case when s.released_at is null then s.net else 0 end)
      or s.in_due <> (case when s.released_at is null then 0 else s.net end)
      or s.of_another then
      raise exception 'the ledger says otherwise of parcel %', new.parcel_id;
    end if;
    return null;
  end $$;`,
  `create or replace function guard_payment_shares() returns trigger language plpgsql as $$
  declare
    which uuid := to_jsonb(new) ->> tg_argv[0];
    p record;
  begin
    select payments.amount, payments.refunded, parts.*,
        payments.parcels is not null and payments.status in ('CAPTURED', 'REFUNDED') as has_shares into p
      from payments cross join lateral (
        select count(*) > 0 as has_parts, sum(amount) as parts_amount, sum(refunded) as parts_refunded,
          bool_or(currency <> payments.currency) as of_another
        from payment_shares where payment_id = payments.id
      ) parts
      where payments.id = which;
    if p.has_shares <> p.has_parts or p.has_shares
      and (p.parts_amount <> p.amount or p.parts_refunded <> p.refunded or p.of_another) then
      raise exception 'the shares of payment % do not add up', which;
    end if;
    return null;
  end $$;`,
];
