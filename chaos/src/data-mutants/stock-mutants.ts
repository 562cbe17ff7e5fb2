import { type DataMutant, inTable, unknownId } from './data-mutant.ts';

const stockInvariant = 'stock is that of its journal and its reservations';
const unitsInvariant = 'the units of a reservation are those of its status and its releases';
const partners = 'payment, reservation and delivery fit the order';

const stock = inTable('inventory', 'stocks', stockInvariant);
const journal = inTable('inventory', 'stock_journal', stockInvariant);
const reservation = inTable('inventory', 'reservations', partners);
const line = inTable('inventory', 'reservation_lines', partners);
const units = inTable('inventory', 'reservation_lines', unitsInvariant);

const ofProduct = `where product_id = '$product'`;
const ofOrder = (name: string) => `where order_id = '$${name}'`;
const ofReservation = (name: string) =>
  `where reservation_id = (select id from reservations ${ofOrder(name)})`;

/** Faults in stock, reservations, and the copies that orders keeps of products and users. */
export const stockMutants: readonly DataMutant[] = [
  stock(
    'the reserved quantity of a stock',
    `update stocks set reserved_quantity = reserved_quantity + 1 ${ofProduct}`,
    'the reserved quantity is not that of the reservations',
    '$product',
  ),
  stock(
    'the total of a stock',
    `update stocks set total_quantity = total_quantity + 1 ${ofProduct}`,
    'the total is not that of the journal',
    '$product',
  ),
  stock(
    'a stock that is gone',
    `delete from stocks ${ofProduct}`,
    'a product has no stock',
    '$product',
  ),
  journal(
    'a change in the journal',
    `update stock_journal set change = change - 1 ${ofProduct}`,
    'the total is not that of the journal',
    '$product',
  ),
  journal(
    'a journal that is gone',
    `delete from stock_journal ${ofProduct}`,
    'the total is not that of the journal',
    '$product',
  ),
  line(
    'the quantity of a reservation',
    `update reservation_lines set quantity = 3 ${ofReservation('confirmed')}`,
    'the reservation has other products, quantities or prices',
    '$confirmed.number',
  ),
  line(
    'the second line of a reservation',
    `update reservation_lines set quantity = 2 ${ofReservation('moved')}
      and product_id = '$other.product'`,
    'the reservation has other products, quantities or prices',
    '$moved.number',
  ),
  line(
    'the price of a reservation',
    `update reservation_lines set price = 1 ${ofReservation('confirmed')}`,
    'the reservation has other products, quantities or prices',
    '$confirmed.number',
  ),
  inTable('inventory', 'reservation_lines', stockInvariant)(
    'a unit that was shipped twice',
    `update reservation_lines set quantity = 3, shipped = 3 ${ofReservation('shipped')}`,
    'the total is not that of the journal',
    '$product',
  ),
  units(
    'a unit that no release has released',
    `update reservation_lines set released = 1 ${ofReservation('confirmed')}`,
    'the released units are not those of the releases',
    '$confirmed',
  ),
  inTable('inventory', 'stock_releases', unitsInvariant)(
    'a release that is gone',
    `delete from stock_releases ${ofReservation('cancelled')}`,
    'the released units are not those of the releases',
    '$cancelled',
  ),
  units(
    'a shipped reservation with a unit that is left',
    `update reservation_lines set shipped = 1 ${ofReservation('shipped')}`,
    'the status is not that of the units',
    '$shipped',
  ),
  inTable('inventory', 'reservations', unitsInvariant)(
    'a shipped reservation that is committed again',
    `update reservations set status = 'COMMITTED' ${ofOrder('shipped')}`,
    'the status is not that of the units',
    '$shipped',
  ),
  units(
    'a reservation whose lines are gone',
    `delete from reservation_lines ${ofReservation('confirmed')}`,
    'the status is not that of the units',
    '$confirmed',
  ),
  reservation(
    'the buyer of a reservation',
    `update reservations set buyer_id = 'nobody' ${ofOrder('confirmed')}`,
    'the reservation has another buyer',
    '$confirmed.number',
  ),
  reservation(
    'a confirmed order whose stock is not committed',
    `update reservations set status = 'HELD' ${ofOrder('confirmed')}`,
    'the reservation does not fit the order',
    '$confirmed.number',
  ),
  reservation(
    'a cancelled order whose stock is still reserved',
    `update reservations set status = 'COMMITTED' ${ofOrder('cancelled')}`,
    'the reservation does not fit the order',
    '$cancelled.number',
  ),
  {
    ...reservation(
      'a reservation that is gone',
      `delete from reservation_lines ${ofReservation('shipped')};
        delete from reservations ${ofOrder('shipped')}`,
      'the reservation is missing',
      '$shipped.number',
    ),
    tables: ['reservations', 'reservation_lines'],
  },
  reservation(
    'a reservation without an order',
    `insert into reservations select '${unknownId}', '${unknownId}', origin, null, buyer_id, seller_ids,
      status, refused, created_at, updated_at from reservations ${ofOrder('cancelled')}`,
    'a reservation has no order',
    unknownId,
  ),
  inTable('inventory', 'own_orders', partners)(
    'an order that inventory does not know',
    `delete from own_orders ${ofOrder('confirmed')}`,
    'inventory does not know the order',
    '$confirmed.number',
  ),
  inTable('inventory', 'own_orders', partners)(
    'an order that only inventory knows',
    `insert into own_orders values ('${unknownId}')`,
    'inventory knows an order that does not exist',
    unknownId,
  ),
];
