/**
 * Enforces the rules of shares, whoever changes a row: what a share says of its capture never changes, a
 * refund and a release are not taken back, its entries fit it, and the shares of a payment add up
 * to it. The guards that compare several rows run at the commit, when all rows are there.
 */
export const shareGuards: readonly string[] = [
  `create function guard_parcels() returns trigger language plpgsql as $$
  begin
    if new.parcels is distinct from old.parcels then
      raise exception 'the parcels of payment % are fixed', old.id;
    end if;
    return new;
  end $$;`,
  `create trigger guard_parcels before update of parcels on payments
    for each row execute function guard_parcels();`,
  `create function guard_share() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE'
      or (new.payment_id, new.parcel_id, new.seller_id, new.amount, new.currency, new.commission_bp)
        is distinct from (old.payment_id, old.parcel_id, old.seller_id, old.amount, old.currency,
          old.commission_bp)
      or new.refunded < old.refunded
      or old.due_at is not null
        and (new.delivered_at, new.due_at) is distinct from (old.delivered_at, old.due_at)
      or old.released_at is not null and new.released_at is distinct from old.released_at then
      raise exception 'the share of parcel % is fixed', old.parcel_id;
    end if;
    return new;
  end $$;`,
  `create trigger guard_share before update or delete on payment_shares
    for each row execute function guard_share();`,
  `create function guard_share_books() returns trigger language plpgsql as $$
  declare
    s payment_shares;
    net bigint;
  begin
    select * into s from payment_shares where parcel_id = new.parcel_id;
    net := s.amount - s.refunded - s.commission + s.commission_returned;
    if s.parcel_id is null or exists (
      select from entries where parcel_id = new.parcel_id
      having coalesce(sum(amount) filter (where book = 'COMMISSION'), 0)
          <> s.commission - s.commission_returned
        or coalesce(sum(amount) filter (where book = 'PENDING'), 0)
          <> case when s.released_at is null then net else 0 end
        or coalesce(sum(amount) filter (where book = 'DUE'), 0)
          <> case when s.released_at is null then 0 else net end
        or bool_or(seller_id <> s.seller_id or currency <> s.currency)
    ) then
      raise exception 'the ledger says otherwise of parcel %', new.parcel_id;
    end if;
    return null;
  end $$;`,
  `create constraint trigger guard_share_books after insert or update on payment_shares
    deferrable initially deferred for each row execute function guard_share_books();`,
  `create constraint trigger guard_share_books after insert on entries
    deferrable initially deferred for each row when (new.parcel_id is not null)
    execute function guard_share_books();`,
  `create function guard_payment_shares() returns trigger language plpgsql as $$
  declare
    which uuid := to_jsonb(new) ->> tg_argv[0];
    p payments;
    has_shares boolean;
  begin
    select * into p from payments where id = which;
    has_shares := p.parcels is not null and p.status in ('CAPTURED', 'REFUNDED');
    if exists (
      select from payment_shares where payment_id = which
      having has_shares <> (count(*) > 0) or has_shares and (sum(amount) <> p.amount
        or sum(refunded) <> p.refunded or bool_or(currency <> p.currency))
    ) then
      raise exception 'the shares of payment % do not add up', which;
    end if;
    return null;
  end $$;`,
  `create constraint trigger guard_payment_shares after insert or update on payments
    deferrable initially deferred for each row when (new.parcels is not null)
    execute function guard_payment_shares('id');`,
  `create constraint trigger guard_payment_shares after insert or update on payment_shares
    deferrable initially deferred for each row execute function guard_payment_shares('payment_id');`,
];
