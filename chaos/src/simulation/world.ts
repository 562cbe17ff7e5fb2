import { bucketOf } from '@souk/platform/bus/murmur2';
import type { Consumers } from '@souk/platform/messaging/consumer';
import type { Contract } from '@souk/schema/contract';
import { consumersOf as ofBilling } from '../../../subgraphs/billing/src/events/consumers.ts';
import { consumersOf as ofDelivery } from '../../../subgraphs/delivery/src/events/consumers.ts';
import { consumersOf as ofInventory } from '../../../subgraphs/inventory/src/events/consumers.ts';
import { Order } from '../../../subgraphs/orders/src/domain/order.ts';
import { consumersOf as ofOrders } from '../../../subgraphs/orders/src/events/consumers.ts';
import type { RetryPolicy } from '../../../subgraphs/orders/src/sagas/checkout.ts';
import { Bus } from './bus.ts';
import { CardProvider } from './card-provider.ts';
import { Consumer } from './consumer.ts';
import { noCounts } from './counts.ts';
import { Database } from './database.ts';
import { currency, fillInitialState, noon } from './initial-state.ts';
import { resetIds } from './memory/ids.ts';
import { orderName, type Plan } from './plan.ts';

/** The default settings of the orders service. */
export const retryPolicy: RetryPolicy = {
  retryMs: 5_000,
  retryMaxMs: 60_000,
  timeoutMs: 1_800_000,
};

export type ServiceName = 'orders' | 'billing' | 'inventory' | 'delivery';

/** The shop's commission, in basis points. */
export const commissionBp = 800;

const consumersOf = {
  orders: ofOrders(retryPolicy),
  billing: ofBilling({
    openingBalance: { currency, minorUnits: 0 },
    commissionBp,
    holdDays: 0,
    provider: 'simulated',
    approvalMs: 1_800_000,
  }),
  inventory: ofInventory({ info: () => {} } as unknown as Parameters<typeof ofInventory>[0]),
  delivery: ofDelivery(),
} as unknown as Readonly<Record<ServiceName, Consumers<Contract>>>;

/** A simulated service: its database, its consumer, and when it is up again. */
export type Service = {
  readonly name: ServiceName;
  readonly database: Database;
  readonly consumer: Consumer;
  /** Time in ms from which on it is up; later than now while it is down. */
  upAt: number;
};

/** State of one run: the shop and its clock. */
export class World {
  readonly plan: Plan;
  readonly bus = new Bus((key) => this.#shareOf(key));
  readonly services: Readonly<Record<ServiceName, Service>>;
  readonly counts = noCounts();
  readonly cards = new CardProvider(() => this.now);
  now = noon;
  /** A fault of a handler that was not injected, if any. */
  handlerFault: string | null = null;
  /** True when no more faults are injected. */
  faultsAreOver = false;
  /** When an operator last looked at the dead letters. */
  deadLettersCheckedAt = noon;
  /** Id of the latest message that each service has handled. */
  readonly latestHandled = new Map<ServiceName, string>();
  readonly #onLine: ((text: string) => void) | null;

  constructor(plan: Plan, onLine: ((text: string) => void) | null) {
    resetIds();
    this.plan = plan;
    this.#onLine = onLine;
    const { orders, billing, inventory, delivery } = this.#open();
    this.services = { orders, billing, inventory, delivery };
    const storeOf = ({ database }: Service) => database.store;
    fillInitialState(plan, {
      ...{ orders: storeOf(orders), billing: storeOf(billing) },
      ...{ inventory: storeOf(inventory), delivery: storeOf(delivery) },
    });
  }

  #open(): Record<ServiceName, Service> {
    const open = (name: ServiceName): Service => {
      const database = new Database(name, () => this.now);
      const onFault = (fault: string) => {
        this.handlerFault ??= fault;
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

  /** Adds a line to the log of the run, if there is a listener. */
  log(actor: string, text: () => string): void {
    if (!this.#onLine) return;
    const time = new Date(this.now).toISOString().slice(11, 19);
    this.#onLine(`${time}  ${actor.padEnd(9)}  ${text()}`);
  }

  /** Kills a service and restarts it after `downMs`. Uncommitted changes are lost. */
  crash(service: Service, downMs: number): void {
    this.counts.crashes += 1;
    service.upAt = this.now + downMs;
    this.log(service.name, () => `dies; it restarts in ${downMs / 1_000} s`);
  }

  orders(): readonly Order[] {
    return this.services.orders.database.store.rowsOf<Order>(Order);
  }

  orderOf(number: number): Order | undefined {
    return this.orders().find(({ idempotencyKey }) => idempotencyKey === keyOf(number));
  }

  /** Maps an order to a partition by its number, which stays the same when other orders are removed. */
  #shareOf(key: string): number {
    const order = this.orders().find(({ id }) => id === key);
    return order ? Number(order.idempotencyKey) : bucketOf(key, 2);
  }

  /** Name of an order in the log, by its id. */
  nameOf(orderId: string | null): string {
    const key = this.orders().find(({ id }) => id === orderId)?.idempotencyKey;
    return key ? orderName(Number(key)) : (orderId ?? 'unknown');
  }
}

/** The idempotency key of a planned order. */
export const keyOf = (number: number): string => String(number);
