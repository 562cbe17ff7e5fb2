import {
  productTransitions,
  reservationTransitions,
  type Transitions,
} from './status-transitions.ts';

/** Triggers that enforce the domain's transitions, whoever changes a row. */
export const statusGuards = [
  ...guard('products', productTransitions, `new.status not in ('DRAFT', 'ACTIVE')`),
  ...guard(
    'reservations',
    reservationTransitions,
    `new.status = 'COMMITTED'
      or new.status = 'HELD' and new.origin = 'SALE'
      or new.status = 'SHIPPED' and new.origin <> 'SALE'`,
  ),
];

function guard(table: string, transitions: Transitions, wrongFirst: string): string[] {
  const allowed = transitions.map(([from, to]) => `('${from}', '${to}')`).join(', ');
  return [
    `create function guard_${table}_status() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' and (${wrongFirst}) then
        raise exception '${table}: nothing begins as %', new.status;
      end if;
      if tg_op = 'UPDATE' and new.status <> old.status
        and (old.status, new.status) not in (${allowed}) then
        raise exception '${table}: nothing goes from % to %', old.status, new.status;
      end if;
      return new;
    end $$;`,
    `create trigger guard_${table}_status before insert or update of status on ${table}
      for each row execute function guard_${table}_status();`,
  ];
}
