import { type Databases, type Row, violations } from './databases.ts';
import { money } from './money.ts';

/** The allowed statuses of each participant, by the status of an order whose checkout has ended. */
const expected: Readonly<Record<string, Readonly<Record<Participant, readonly string[]>>>> = {
  CONFIRMED: {
    payment: ['CAPTURED', 'REFUNDED'],
    reservation: ['COMMITTED'],
    delivery: ['SCHEDULED'],
  },
  SHIPPED: {
    payment: ['CAPTURED', 'REFUNDED'],
    reservation: ['SHIPPED'],
    delivery: ['IN_TRANSIT', 'FAILED'],
  },
  DELIVERED: {
    payment: ['CAPTURED', 'REFUNDED'],
    reservation: ['SHIPPED'],
    delivery: ['DELIVERED'],
  },
  FAILED: {
    payment: ['NONE', 'DECLINED', 'RELEASED'],
    reservation: ['NONE', 'REFUSED', 'RELEASED', 'EXPIRED'],
    delivery: ['NONE', 'REFUSED', 'CANCELLED'],
  },
  CANCELLED: {
    payment: ['NONE', 'DECLINED', 'RELEASED', 'REFUNDED'],
    reservation: ['NONE', 'REFUSED', 'RELEASED', 'EXPIRED'],
    delivery: ['NONE', 'REFUSED', 'CANCELLED'],
  },
};

type Participant = 'payment' | 'reservation' | 'delivery';

const statusOf: Readonly<Record<Participant, readonly [database: string, sql: string]>> = {
  payment: [
    'billing',
    `select order_id, case when amount = 0 then 'NONE' else status end as status
     from payments where origin = 'CHECKOUT'`,
  ],
  reservation: [
    'inventory',
    `select order_id, case when refused is null then status else 'REFUSED' end as status
     from reservations where origin = 'CHECKOUT'`,
  ],
  delivery: [
    'delivery',
    `select b.order_id, coalesce(d.status, 'REFUSED') as status
     from bookings b left join deliveries d on d.id = b.delivery_id where b.origin = 'CHECKOUT'`,
  ],
};

/**
 * Checks that every checkout has ended: a sold order was paid, reserved and booked once, and an
 * order that was not sold cost its buyer nothing.
 */
export async function checkouts(databases: Databases): Promise<string[]> {
  const { query } = databases;
  const orders = await query('orders', `select id, number, status, wake_at from orders`);
  const running = orders.filter(({ wake_at }) => wake_at !== null);
  const found: string[] = violations('checkout has not ended', running.map(summary));
  for (const [participant, [database, sql]] of Object.entries(statusOf)) {
    const rows = await query(database, sql);
    const statuses = new Map(rows.map(({ order_id, status }) => [order_id, String(status)]));
    for (const order of orders) {
      const status = statuses.get(order.id) ?? 'NONE';
      const allowed = expected[String(order.status)]?.[participant as Participant];
      if (order.wake_at !== null || allowed?.includes(status)) continue;
      found.push(
        ...violations(`${participant} does not fit the order: it is ${status}`, [summary(order)]),
      );
    }
  }
  return [...found, ...(await money(databases))];
}

const summary = ({ number, status }: Row): Row => ({ number, status });
