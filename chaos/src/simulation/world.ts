import { shareOf } from '@souk/platform/bus/murmur2';
import type { Consumers } from '@souk/platform/messaging/consumer';
import type { Contract } from '@souk/schema/contract';
import { consumersOf as ofBilling } from '../../../subgraphs/billing/src/events/consumers.ts';
import { consumers as ofDelivery } from '../../../subgraphs/delivery/src/events/consumers.ts';
import { consumersOf as ofInventory } from '../../../subgraphs/inventory/src/events/consumers.ts';
import { Order } from '../../../subgraphs/orders/src/domain/order.ts';
import { consumersOf as ofOrders } from '../../../subgraphs/orders/src/events/consumers.ts';
import type { RetryPolicy } from '../../../subgraphs/orders/src/sagas/checkout.ts';
import { Bus } from './bus.ts';
import { Consumer } from './consumer.ts';
import { noCounts } from './counts.ts';
import { Database } from './database.ts';
import { currency, furnish, noon } from './initial-state.ts';
import { beginIdsAgain } from './memory/ids.ts';
import { orderName, type Plan } from './plan.ts';

/** As the shop has it. */
export const retryPolicy: RetryPolicy = {
  retryMs: 5_000,
  retryMaxMs: 60_000,
  timeoutMs: 1_800_000,
};

export type ServiceName = 'orders' | 'billing' | 'inventory' | 'delivery';

const consumersOf = {
  orders: ofOrders(retryPolicy),
  billing: ofBilling({ currency, minorUnits: 0 }),
  inventory: ofInventory({ info: () => {} } as unknown as Parameters<typeof ofInventory>[0]),
  delivery: ofDelivery,
} as unknown as Readonly<Record<ServiceName, Consumers<Contract>>>;

/** One service: what it keeps, what it listens to, and since when it is there. */
export type Service = {
  readonly name: ServiceName;
  readonly database: Database;
  readonly consumer: Consumer;
  /** In ms; later than now while it is down. */
  upAt: number;
};

/** The shop of one run, and its clock. */
export class World {
  readonly plan: Plan;
  readonly bus = new Bus((key) => this.#shareOf(key));
  readonly services: Readonly<Record<ServiceName, Service>>;
  readonly counts = noCounts();
  now = noon;
  /** What a handler failed at by itself, if one did. */
  fault: string | null = null;
  /** All faults are over. */
  isHealed = false;
  /** When somebody looked at the dead letters for the last time. */
  lookedAt = noon;
  /** By service, the id of the latest message that it has handled. */
  readonly newest = new Map<ServiceName, string>();
  readonly #line: ((text: string) => void) | null;

  constructor(plan: Plan, onLine: ((text: string) => void) | null) {
    beginIdsAgain();
    this.plan = plan;
    this.#line = onLine;
    const { orders, billing, inventory, delivery } = this.#open();
    this.services = { orders, billing, inventory, delivery };
    const storeOf = ({ database }: Service) => database.store;
    furnish(plan, {
      ...{ orders: storeOf(orders), billing: storeOf(billing) },
      ...{ inventory: storeOf(inventory), delivery: storeOf(delivery) },
    });
  }

  #open(): Record<ServiceName, Service> {
    const open = (name: ServiceName): Service => {
      const database = new Database(name, () => this.now);
      const onFault = (fault: string) => {
        this.fault ??= fault;
      };
      const { bus } = this;
      const consumers = consumersOf[name];
      const consumer = new Consumer({ group: name, database, bus, consumers, onFault });
      return { name, database, consumer, upAt: 0 };
    };
    return {
      ...{ orders: open('orders'), billing: open('billing') },
      ...{ inventory: open('inventory'), delivery: open('delivery') },
    };
  }

  /** Adds a line to the story, if somebody listens. */
  tell(who: string, what: () => string): void {
    if (!this.#line) return;
    const time = new Date(this.now).toISOString().slice(11, 19);
    this.#line(`${time}  ${who.padEnd(9)}  ${what()}`);
  }

  /** The service dies, and is back after so many ms. What it had not committed is gone. */
  crash(service: Service, downMs: number): void {
    this.counts.crashes += 1;
    service.upAt = this.now + downMs;
    this.tell(service.name, () => `dies; it is back in ${downMs / 1_000} s`);
  }

  orders(): readonly Order[] {
    return this.services.orders.database.store.rowsOf<Order>(Order);
  }

  orderOf(number: number): Order | undefined {
    return this.orders().find(({ idempotencyKey }) => idempotencyKey === keyOf(number));
  }

  /** An order's partition is by its number: it stays the same when other orders are left out. */
  #shareOf(key: string): number {
    const order = this.orders().find(({ id }) => id === key);
    return order ? Number(order.idempotencyKey) : shareOf(key, 2);
  }

  /** What people call an order, by its id. */
  nameOf(orderId: string | null): string {
    const key = this.orders().find(({ id }) => id === orderId)?.idempotencyKey;
    return key ? orderName(Number(key)) : (orderId ?? 'nobody');
  }
}

/** The idempotency key of a planned order. */
export const keyOf = (number: number): string => String(number);
