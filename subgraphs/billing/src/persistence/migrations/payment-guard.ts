import { transitions } from './status-transitions.ts';

const pairs = transitions.map(([from, to]) => `('${from}', '${to}')`).join(', ');

/**
 * Enforces the domain's transitions, whoever changes a row, and compares each payment with its
 * transactions at the commit.
 */
export const paymentGuard: readonly string[] = [
  `create function guard_payment() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' and new.amount > 0 and new.status not in ('HELD', 'DECLINED') then
      raise exception 'a payment does not begin as %', new.status;
    end if;
    if tg_op = 'UPDATE' and new.status <> old.status
      and (old.status, new.status) not in (${pairs}) then
      raise exception 'a payment does not go from % to %', old.status, new.status;
    end if;
    return new;
  end $$;`,
  `create trigger guard_payment before insert or update of status on payments
    for each row execute function guard_payment();`,
  `create function guard_payment_books() returns trigger language plpgsql as $$
  declare
    which uuid := to_jsonb(new) ->> tg_argv[0];
    p payments;
  begin
    select * into p from payments where id = which;
    if exists (
      select from transactions where payment_id = which
      having coalesce(sum(amount) filter (where type = 'HOLD'), 0)
          <> case when p.status = 'DECLINED' then 0 else p.amount end
        or coalesce(sum(amount) filter (where type = 'CAPTURE'), 0)
          <> case when p.status in ('CAPTURED', 'REFUNDED') then p.amount else 0 end
        or coalesce(sum(amount) filter (where type = 'RELEASE'), 0)
          <> case when p.status = 'RELEASED' then p.amount else 0 end
        or coalesce(sum(amount) filter (where type = 'REFUND'), 0) <> p.refunded
        or bool_or((account_id, order_id) <> (p.account_id, p.order_id))
    ) then
      raise exception 'the ledger says otherwise of payment %', which;
    end if;
    return null;
  end $$;`,
  `create constraint trigger guard_payment_books after insert or update on payments
    deferrable initially deferred for each row execute function guard_payment_books('id');`,
  `create constraint trigger guard_payment_books after insert on transactions
    deferrable initially deferred for each row when (new.payment_id is not null)
    execute function guard_payment_books('payment_id');`,
];
