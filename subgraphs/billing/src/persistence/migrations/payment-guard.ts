import { transitions } from './payment-moves.ts';

const pairs = transitions.map(([from, to]) => `('${from}', '${to}')`).join(', ');

/** The second wall behind the domain's table: no hand and no bug moves a payment another way. */
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
];
