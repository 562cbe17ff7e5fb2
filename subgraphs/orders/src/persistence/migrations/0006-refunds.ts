import { Migration } from '@mikro-orm/migrations';
import { pairs, transitions } from './status-transitions.ts';

/** The refunds of orders, and the units of refunds. Refunds of earlier releases are in `refunded` alone. */
export class RefundsMigration extends Migration {
  override up(): void {
    this.addSql(`alter table "orders" add "refunds" jsonb not null default '[]';`);
    for (const statement of [statusGuard, ...refundGuards]) this.addSql(statement);
  }
}

/** As before, but the changes of refunds leave the status as it is. */
const statusGuard = `create or replace function guard_order_event() returns trigger language plpgsql as $$
  declare before text;
  begin
    select status into before from order_events
      where order_id = new.order_id and seq = new.seq - 1;
    if coalesce(before, '') = '' and (new.seq, new.status) <> (1, 'NEW') then
      raise exception 'an order begins with NEW, not with % at %', new.status, new.seq;
    end if;
    if new.status = before and (new.parcel_id is not null or new.type in
      ('payment-refunded', 'refund-failed', 'refund-retried', 'refund-settled')) then
      return new;
    end if;
    if before <> '' and (before, new.status) not in (${pairs(transitions)}) then
      raise exception 'an order does not go from % to %', before, new.status;
    end if;
    return new;
  end $$;`;

/** No refund is lost or goes back, and no more units are refunded than were ordered. */
const refundGuards = [
  `create function guard_order_refunds() returns trigger language plpgsql as $$
  declare fault text;
  begin
    select b ->> 'id' into fault from jsonb_array_elements(old.refunds) b
      left join jsonb_array_elements(new.refunds) r on r -> 'id' = b -> 'id'
      where r is null or ((r -> 'attempt')::int, array_position(array['PENDING', 'FAILED', 'DONE'], r ->> 'status'))
        < ((b -> 'attempt')::int, array_position(array['PENDING', 'FAILED', 'DONE'], b ->> 'status'));
    if fault is not null then
      raise exception 'refund % does not go back', fault;
    end if;
    return new;
  end $$;`,
  `create trigger guard_order_refunds before update of refunds on orders for each row
    when (new.refunds is distinct from old.refunds) execute function guard_order_refunds();`,
  `create function guard_refunded_units() returns trigger language plpgsql as $$
  declare fault text;
  begin
    select p ->> 'id' into fault from jsonb_array_elements(new.parcels) p
      cross join lateral (
        select "productId", sum(quantity) as units
        from jsonb_to_recordset(p -> 'refundedLines') as line ("productId" text, quantity int)
        group by 1
      ) refunded
      where units > (
        select coalesce(sum(quantity), 0) from jsonb_to_recordset(new.lines)
          as line ("productId" text, "sellerId" text, quantity int)
        where line."productId" = refunded."productId" and line."sellerId" = p ->> 'sellerId');
    if fault is not null then
      raise exception 'parcel % has fewer units than are refunded', fault;
    end if;
    return new;
  end $$;`,
  `create trigger guard_refunded_units before update of parcels on orders for each row
    when (jsonb_path_exists(new.parcels, '$[*].refundedLines[*]'))
    execute function guard_refunded_units();`,
];
