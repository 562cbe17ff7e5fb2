import type { Viewer } from '@souk/auth/viewer';
import { newId } from '@souk/platform/runtime/id';
import { Harness, viewerOf } from '@souk/platform/testing/harness';
import { newDatabase } from '@souk/platform/testing/postgres';
import type { Data } from '@souk/schema/contract';
import type { billingFacts } from '@souk/schema/events/billing';
import { orderMessages } from '@souk/schema/events/checkout';
import { parcelIdOf } from '@souk/schema/parcel-id';
import type { Policies } from '../config.ts';
import { Order } from '../domain/order.ts';
import type { Parcel } from '../domain/parcel.ts';
import type { Units } from '../domain/units.ts';
import { consumersOf } from '../events/consumers.ts';
import { contextFor } from '../graphql/context.ts';
import { resolvers } from '../graphql/resolvers.ts';
import { database } from '../persistence/database.ts';
import { OrderEvent } from '../persistence/order-event.ts';
import { upsertProducts, upsertStock } from '../persistence/upsert-offers.ts';
import type { cancellationReplies } from '../sagas/cancellation.ts';
import type { Reply } from '../sagas/checkout.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { wakeCheckouts } from '../usecases/wake-checkouts.ts';

export const policies: Policies = {
  similarWindowS: 300,
  retryPolicy: { retryMs: 5_000, retryMaxMs: 60_000, timeoutMs: 1_800_000 },
  outcomeWaitMs: 0,
  replicaWaitMs: 0,
  placingMax: 4,
  placingWaitMs: 10_000,
};

export const ann = viewerOf('ann');
/** Sells tea. */
export const sam = viewerOf('sam', 'seller');
/** Sells mugs. */
export const sue = viewerOf('sue', 'seller');
export const olga = viewerOf('olga', 'operator');

const twoTeas = [{ productId: 'tea', quantity: 2 }];
/** Two teas of sam and three mugs of sue: 9.00 and 36.00. */
export const ofTwoSellers: readonly Units[] = [...twoTeas, { productId: 'mug', quantity: 3 }];

/** The replies to a checkout without refusals, in order. */
export const replies = [
  'payment-succeeded',
  'stock-reserved',
  'delivery-booked',
  'payment-captured',
  'stock-committed',
  'delivery-scheduled',
] as const;

/** The orders subgraph with three products: tea and mugs on sale, and one that is archived. */
export async function ordersHarness(): Promise<OrdersHarness> {
  const orm = await newDatabase(database);
  const product = { currency: 'RUB', status: 'ACTIVE', version: 1 };
  await upsertProducts(orm.em.fork(), [
    { ...product, productId: 'tea', name: 'Tea', price: 450, sellerId: 'sam' },
    { ...product, productId: 'mug', name: 'Mug', price: 1_200, sellerId: 'sue' },
    { ...product, productId: 'old', name: 'Old', price: 1, sellerId: 'sue', status: 'ARCHIVED' },
  ]);
  await upsertStock(orm.em.fork(), [{ productId: 'tea', available: 10, version: 1 }]);
  const context = contextFor(policies);
  return new OrdersHarness(orm, { name: 'orders', publishes: orderMessages, resolvers, context });
}

type RefundRecorded = Data<(typeof billingFacts)['refund-recorded']>;

export class OrdersHarness extends Harness<PublishedEvents> {
  readonly #consumers = consumersOf(policies.retryPolicy);

  /** Places an order for ann, of two teas unless others are given. Returns its id. */
  async placed(items: readonly Units[] = twoTeas): Promise<string> {
    const { placeOrder } = await this.ask(
      ann,
      `mutation ($items: [OrderItemInput!]!, $key: ID!) { placeOrder(
        input: { items: $items, allowDuplicate: true }, idempotencyKey: $key
      ) { ... on OrderPlaced { order { id } } } }`,
      { items, key: newId() },
    );
    return (placeOrder as { order: { id: string } }).order.id;
  }

  /** Billing says that the buyer has to approve the payment. */
  actionRequired(orderId: string, expiresAt: Date): Promise<void> {
    const data = { orderId, userId: 'ann', expiresAt };
    return this.handle(this.#consumers, 'payment-action-required', [{ data }]);
  }

  /** Places an order, and lets all participants reply with success. Returns its id. */
  async confirmed(items?: readonly Units[]): Promise<string> {
    const id = await this.placed(items);
    await this.wake();
    for (const type of replies) await this.reply(id, type);
    return id;
  }

  /** Sends the timer message to all checkouts that are due. */
  wake(): Promise<void> {
    return this.transact((work) => wakeCheckouts(work, policies.retryPolicy));
  }

  /** A participant replies to a cancellation of units. */
  async cancellationReply(
    orderId: string,
    type: keyof typeof cancellationReplies,
    id: string,
    success = true,
  ): Promise<void> {
    const message = success ? null : 'The goods have left.';
    const name = type === 'payment-refunded' ? 'refundId' : 'cancellationId';
    const reply = { orderId, success, message, transactionId: 't-1', data: null, [name]: id };
    await this.handle(this.#consumers, type, [{ data: reply }]);
  }

  /** The parcel of a seller in an order. */
  async parcelOf(orderId: string, sellerId: string): Promise<Parcel> {
    return (await this.orderOf(orderId)).parcel(parcelIdOf(orderId, sellerId));
  }

  /** A participant replies; a refusal says that there is only one left. */
  async reply(orderId: string, type: Reply['type'], success = true): Promise<void> {
    const data = success ? null : { code: 'OUT_OF_STOCK' };
    const message = success ? null : 'Only 1 left.';
    const reply = { orderId, success, message, transactionId: 't-1', data };
    await this.handle(this.#consumers, type, [{ data: reply }]);
  }

  /** Delivery publishes a status. */
  async delivery(
    orderId: string,
    status: 'SCHEDULED' | 'IN_TRANSIT' | 'DELIVERED' | 'FAILED',
    parcelId?: string,
    about: { readonly cancellationId?: string } = {},
  ): Promise<void> {
    const of = { deliveryId: 'd', orderId, parcelId };
    const parties = { buyerId: 'ann', sellerIds: ['sam'], at: this.now };
    const data = { ...of, ...parties, ...about, status, trackingNumber: 'T-1', note: null };
    await this.handle(this.#consumers, 'delivery-status', [{ data }]);
  }

  /** Billing publishes that this much of an order of 9.00 was refunded in all, in minor units. */
  async refund(
    orderId: string,
    refunded: number,
    transact = this.transact,
    parcel: Omit<Partial<RefundRecorded>, 'orderId' | 'refunded'> = {},
  ): Promise<void> {
    const about = { orderId, userId: 'ann', total: 900, currency: 'RUB', at: this.now };
    const data = { ...about, amount: refunded, refunded, ...parcel };
    await this.handle(this.#consumers, 'refund-recorded', [{ data }], transact);
  }

  /** Billing publishes how far a refund of 2.50 is. */
  async refundStatus(
    orderId: string,
    status: 'PENDING' | 'FAILED' | 'DONE',
    about: Partial<Data<(typeof billingFacts)['refund-status']>> = {},
    transact = this.transact,
  ): Promise<void> {
    const refund = { refundId: 'r-1', orderId, userId: 'ann', parcelId: null, amount: 250 };
    const progress = { status, attempt: 1, paidTo: 'CARD', currency: 'RUB', at: this.now };
    const data = { ...refund, ...progress, ...about };
    await this.handle(this.#consumers, 'refund-status', [{ data }], transact);
  }

  /** Runs a mutation that changes one order, with a key of its own unless one is given. */
  async change(viewer: Viewer, field: string, id: string, more = '', key: string = newId()) {
    const { answer } = await this.ask(
      viewer,
      `mutation ($id: ID!, $key: ID!) { answer: ${field}(id: $id, idempotencyKey: $key ${more}) {
        __typename
        ... on Order { id status version }
        ... on IllegalTransition { from to }
        ... on VersionConflict { currentVersion }
      } }`,
      { id, key },
    );
    return answer as { readonly __typename: string; readonly status?: string };
  }

  orderOf(id: string): Promise<Order> {
    return this.orm.em.fork().findOneOrFail(Order, { id });
  }

  /** The statuses that an order has had, oldest first. */
  async historyOf(orderId: string): Promise<string[]> {
    const where = { orderId };
    const rows = await this.orm.em.fork().find(OrderEvent, where, { orderBy: { seq: 'asc' } });
    return rows.map(({ status }) => status);
  }

  /** What was published about an order beside `order-status`, oldest first. */
  async publishedTypes(orderId: string): Promise<string[]> {
    const types = (await this.published(orderId)).map(({ type }) => type);
    return types.filter((type) => type !== 'order-status');
  }
}
