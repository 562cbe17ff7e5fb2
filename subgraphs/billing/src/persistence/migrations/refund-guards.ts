/**
 * Enforces the rules of refunds, whoever changes a row: no unit is refunded twice, the lines of a refund add up to
 * it, and a refund to a card is attempted again only when the attempt before has failed.
 */
export const refundGuards: readonly string[] = [
  `create function guard_payment_lines() returns trigger language plpgsql as $$
  begin
    if exists (
      select from jsonb_array_elements(new.parcels) as parcel
      where parcel -> 'lines' is not null and parcel -> 'amount' is distinct from to_jsonb((
        select sum((line ->> 'quantity')::bigint * (line ->> 'unitPrice')::bigint)
        from jsonb_array_elements(parcel -> 'lines') as line))
    ) then
      raise exception 'the lines of payment % do not add up to its parcels', new.id;
    end if;
    return new;
  end $$;`,
  `create trigger guard_payment_lines before insert on payments
    for each row when (new.parcels is not null) execute function guard_payment_lines();`,
  `create function guard_refund_lines() returns trigger language plpgsql as $$
  declare fault text;
  begin
    -- Two refunds of one payment at once: the second sees the lines of the first.
    perform from payments where id = new.payment_id for update;
    select given.product_id into fault
    from (
      select parcel_id, product_id, sum(quantity) as units, sum(amount) as amount
      from refund_lines where payment_id = new.payment_id group by 1, 2
    ) given
    left join (
      select parcel ->> 'id' as parcel_id, line.*
      from payments p cross join jsonb_array_elements(p.parcels) as parcel
        cross join jsonb_to_recordset(parcel -> 'lines')
          as line ("productId" text, quantity int, "unitPrice" bigint)
      where p.id = new.payment_id
    ) bought on bought.parcel_id = given.parcel_id and bought."productId" = given.product_id
    where given.units > coalesce(bought.quantity, 0)
      or given.amount > given.units * bought."unitPrice";
    if fault is not null then
      raise exception 'more of product % is refunded than was bought', fault;
    end if;
    if not exists (
      select from refunds r where r.id = new.refund_id and r.payment_id = new.payment_id
        and r.parcel_id = new.parcel_id
        and r.amount = (select sum(amount) from refund_lines where refund_id = r.id)
    ) then
      raise exception 'the lines of refund % do not add up to it', new.refund_id;
    end if;
    return null;
  end $$;`,
  `create constraint trigger guard_refund_lines after insert on refund_lines
    deferrable initially deferred for each row execute function guard_refund_lines();`,
  `create function keep_refund_lines() returns trigger language plpgsql as $$
  begin
    raise exception 'the lines of a refund are never changed';
  end $$;`,
  `create trigger keep_refund_lines before update or delete on refund_lines
    for each row execute function keep_refund_lines();`,
  `create or replace function guard_card_refund() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' and new.state <> 'REQUESTED' then
      raise exception 'a refund does not begin as %', new.state;
    end if;
    if tg_op = 'INSERT' and new.attempt > 1 and not exists (
      select from card_refunds c where c.transaction_id = new.transaction_id
        and c.attempt = new.attempt - 1 and c.state = 'FAILED' and c.credited_at is null
        and (c.payment_id, c.amount) = (new.payment_id, new.amount)
    ) then
      raise exception 'refund % has not failed', new.transaction_id;
    end if;
    if tg_op = 'UPDATE' and (new.id, new.payment_id, new.transaction_id, new.attempt, new.amount)
      is distinct from (old.id, old.payment_id, old.transaction_id, old.attempt, old.amount) then
      raise exception 'refund % keeps its amount', old.id;
    end if;
    if tg_op = 'UPDATE' and old.state <> 'REQUESTED' and (new.state <> old.state
      or old.credited_at is not null or exists (
        select from card_refunds c
        where c.transaction_id = old.transaction_id and c.attempt > old.attempt)) then
      raise exception 'refund % has ended', old.id;
    end if;
    return new;
  end $$;`,
  // As before; the attempts of a refund are one refund, and a failed one may be in the buyer's account.
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
          <> (select coalesce(sum(amount), 0) from card_refunds
            where payment_id = which and attempt = 1)
        or coalesce(sum(amount) filter (where type = 'CARD_REFUND_PAID'), 0)
          <> (select coalesce(sum(amount), 0) from card_refunds
            where payment_id = which and state = 'SUCCEEDED')
        or coalesce(sum(amount) filter (where type = 'CARD_REFUND_CREDITED'), 0)
          <> (select coalesce(sum(amount), 0) from card_refunds
            where payment_id = which and credited_at is not null)
        or bool_or((account_id, order_id) <> (p.account_id, p.order_id))
        or bool_or((type in ('CARD_CAPTURE', 'CARD_REFUND', 'CARD_REFUND_PAID',
          'CARD_REFUND_CREDITED')) <> (p.method = 'CARD'))
    ) then
      raise exception 'the ledger says otherwise of payment %', which;
    end if;
    return null;
  end $$;`,
];
