import { pairs, reachable } from './status-transitions.ts';

/**
 * The transitions of a parcel when this migration was written. A migration never changes, so it does not
 * import the domain's table; a test compares the two.
 */
export const parcelTransitions = [
  ['PENDING', 'SHIPPED'],
  ['PENDING', 'CANCELLED'],
  ['SHIPPED', 'DELIVERED'],
] as const;

const reads = (which: 'old' | 'new') => `jsonb_array_elements(${which}.parcels)`;

/** Enforces the domain's rules about parcels, whoever changes a row. One transaction can make several moves. */
export const parcelGuards = [
  `create function guard_order_parcels() returns trigger language plpgsql as $$
  declare fault text;
  begin
    select p ->> 'id' into fault from ${reads('new')} p
      cross join jsonb_to_recordset(p -> 'cancelled') as units ("productId" text, quantity int)
      left join jsonb_to_recordset(new.lines) as line ("productId" text, "sellerId" text, quantity int)
        on line."productId" = units."productId" and line."sellerId" = p ->> 'sellerId'
      where line.quantity is null or units.quantity not between 1 and line.quantity;
    if fault is not null then
      raise exception 'parcel % has fewer units than are cancelled', fault;
    end if;
    if tg_op = 'INSERT' then
      return new;
    end if;
    if (select array_agg(p ->> 'id') from ${reads('new')} p)
      is distinct from (select array_agg(p ->> 'id') from ${reads('old')} p) then
      raise exception 'the parcels of an order stay the same';
    end if;
    select format('%s does not go from %s to %s', p ->> 'id', b ->> 'status', p ->> 'status')
      into fault from ${reads('new')} p join ${reads('old')} b on b ->> 'id' = p ->> 'id'
      where p ->> 'status' <> b ->> 'status'
        and (b ->> 'status', p ->> 'status') not in (${pairs(reachable(parcelTransitions))});
    if fault is not null then
      raise exception 'parcel %', fault;
    end if;
    select p ->> 'id' into fault from ${reads('old')} b
      cross join jsonb_to_recordset(b -> 'cancelled') as before ("productId" text, quantity int)
      join ${reads('new')} p on b ->> 'id' = p ->> 'id'
      left join lateral jsonb_to_recordset(p -> 'cancelled') as after ("productId" text, quantity int)
        on after."productId" = before."productId"
      where coalesce(after.quantity, 0) < before.quantity;
    if fault is not null then
      raise exception 'units of parcel % stay cancelled', fault;
    end if;
    return new;
  end $$;`,
  `create trigger guard_order_parcels before insert or update of parcels on orders
    for each row execute function guard_order_parcels();`,
  `create function keep_cancellation() returns trigger language plpgsql as $$
  begin
    raise exception 'a cancellation is never changed';
  end $$;`,
  `create trigger keep_cancellation before update or delete on cancellations
    for each row execute function keep_cancellation();`,
];
