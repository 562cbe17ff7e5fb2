import { Migration } from '@mikro-orm/migrations';

/** Moves the lines of reservations into a table that counts released and shipped units; adds releases. */
export class ReservationLinesMigration extends Migration {
  override up(): void {
    for (const statement of [...tables, ...carriedOver, ...columns, ...guards]) {
      this.addSql(statement);
    }
  }
}

const tables = [
  // Most rows are updated once, when their units leave, and no indexed column then: free space on the page
  // keeps the new version there.
  `create table "reservation_lines" (
    "reservation_id" uuid not null,
    "product_id" text not null,
    "seller_id" text not null,
    "quantity" int not null,
    "price" bigint null,
    "released" int not null default 0,
    "shipped" int not null default 0,
    primary key ("reservation_id", "product_id"),
    constraint "reservation_lines_reservation_id_foreign" foreign key ("reservation_id")
      references "reservations" ("id") on delete no action,
    constraint "reservation_lines_quantity" check (quantity >= 1),
    constraint "reservation_lines_units"
      check (released >= 0 and shipped >= 0 and released + shipped <= quantity)
  ) with (fillfactor = 60);`,
  `create table "stock_releases" (
    "id" text not null,
    "reservation_id" uuid not null,
    "lines" jsonb not null,
    "refused" text null,
    "at" timestamptz not null,
    primary key ("id"),
    constraint "stock_releases_reservation_id_foreign" foreign key ("reservation_id")
      references "reservations" ("id") on delete no action,
    constraint "stock_releases_lines" check ((refused is null) <> (lines = '[]'))
  );`,
];

/** The lines and releases of the reservations so far. A product has the seller of that time where one is known. */
const carriedOver = [
  `insert into reservation_lines
    (reservation_id, product_id, seller_id, quantity, price, released, shipped)
  select r.id, line."productId", case cardinality(seller_ids) when 1 then seller_ids[1] else seller_id end,
    quantity, line.price, case when r.status in ('RELEASED', 'EXPIRED') then quantity else 0 end,
    case r.status when 'SHIPPED' then quantity else 0 end
  from reservations r
  cross join jsonb_to_recordset(lines) as line ("productId" text, quantity int, price bigint)
  join products on products.id = line."productId"
  where refused is null;`,
  `insert into stock_releases (id, reservation_id, lines, at)
  select reservation_id::text, reservation_id,
    jsonb_agg(jsonb_build_object('productId', product_id, 'quantity', released)), min(updated_at)
  from reservation_lines join reservations on id = reservation_id
  where released > 0 group by reservation_id;`,
];

const columns = [
  'alter table "reservations" drop constraint "reservations_lines";',
  'alter table "reservations" drop constraint "reservations_quantities";',
  'alter table "reservations" drop column "lines";',
];

const checkOf = (table: string, event: string) =>
  `create trigger check_${table}_${event} after ${event} on ${table}
    referencing new table as changed for each statement execute function check_${table}();`;

/** Refuses a statement that leaves a reservation with units that its status does not have. */
const checkFunction = (table: string, id: string) => `
  create function check_${table}() returns trigger language plpgsql as $$
  declare
    wrong record;
  begin
    select r.id, r.status into wrong
    from (select distinct ${id} as id from changed) c
    join reservations r on r.id = c.id
    left join reservation_lines l on l.reservation_id = r.id
    group by r.id
    having (count(l) = 0) <> (refused is not null) or count(l) > 0 and case
      when sum(quantity - released - shipped) > 0 then status not in ('HELD', 'COMMITTED')
      when sum(shipped) > 0 then status <> 'SHIPPED'
      else status not in ('RELEASED', 'EXPIRED') end
    limit 1;
    if found then
      raise exception 'reservations: the lines of % do not fit the status %', wrong.id, wrong.status;
    end if;
    return null;
  end $$;`;

/** Keep the status of a reservation and its lines consistent, and its history unchanged. */
const guards = [
  checkFunction('reservations', 'id'),
  checkFunction('reservation_lines', 'reservation_id'),
  checkOf('reservations', 'insert'),
  checkOf('reservations', 'update'),
  checkOf('reservation_lines', 'insert'),
  checkOf('reservation_lines', 'update'),
  `create function keep_reservation_lines() returns trigger language plpgsql as $$
  begin
    raise exception 'reservation_lines: released and shipped only grow, and nothing else changes';
  end $$;`,
  `create trigger keep_reservation_lines before update on reservation_lines for each row
    when (new.released < old.released or new.shipped < old.shipped
      or (new.reservation_id, new.product_id, new.seller_id, new.quantity, new.price)
        is distinct from (old.reservation_id, old.product_id, old.seller_id, old.quantity, old.price))
    execute function keep_reservation_lines();`,
  `create function keep_stock_releases() returns trigger language plpgsql as $$
  begin
    raise exception 'a release of stock is never changed';
  end $$;`,
  `create trigger keep_stock_releases before update or delete on stock_releases
    for each row execute function keep_stock_releases();`,
];
