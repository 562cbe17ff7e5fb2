import { newId } from '@souk/platform/runtime/id';
import { Harness, orchestrator, viewerOf } from '@souk/platform/testing/harness';
import { newDatabase } from '@souk/platform/testing/postgres';
import type { Data } from '@souk/schema/contract';
import { type deliveryCommands, deliveryFacts } from '@souk/schema/events/delivery';
import type { orderFacts } from '@souk/schema/events/orders';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { Delivery } from '../domain/delivery.ts';
import { DeliverySlot } from '../domain/delivery-slot.ts';
import type { DeliveryStatus } from '../domain/status.ts';
import { consumersOf } from '../events/consumers.ts';
import { contextFor } from '../graphql/context.ts';
import { resolvers } from '../graphql/resolvers.ts';
import { addSlots } from '../persistence/add-slots.ts';
import { database } from '../persistence/database.ts';
import { DeliveryAttempt } from '../persistence/delivery-attempt.ts';
import { DeliveryEvent } from '../persistence/delivery-event.ts';
import { SlotPlace } from '../persistence/slot-place.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type Consumed = typeof deliveryCommands & typeof orderFacts;

/** The delivery subgraph, with only the slots that a test adds. */
export async function deliveryHarness(): Promise<DeliveryHarness> {
  const orm = await newDatabase(database);
  return new DeliveryHarness(orm, {
    name: 'delivery',
    publishes: deliveryFacts,
    resolvers,
    context: contextFor,
  });
}

export class DeliveryHarness extends Harness<PublishedEvents> {
  /** Passes messages of one type to their handler, in one transaction. */
  receive<Type extends keyof Consumed>(
    type: Type,
    ...data: readonly Data<Consumed[Type]>[]
  ): Promise<void> {
    return this.handle(
      consumersOf(),
      type,
      data.map((one) => ({ data: one })),
    );
  }

  /** A courier reports a status. */
  async advance(id: string, status: DeliveryStatus, note: string | null = null) {
    const { answer } = await this.ask(
      viewerOf('carl', 'courier'),
      `mutation ($id: ID!, $status: DeliveryStatus!, $note: String, $key: ID!) {
        answer: advanceDelivery(id: $id, status: $status, note: $note, idempotencyKey: $key) {
          __typename
          ... on Delivery { id status }
          ... on IllegalDeliveryTransition { from to }
        }
      }`,
      { id, status, note, key: newId() },
    );
    return answer as { __typename: string };
  }

  /** An external orchestrator books a delivery. */
  async reserve(orderId: string, changes: object = {}): Promise<ExternalReply> {
    const { reply } = await this.ask(
      orchestrator,
      `mutation ($orderId: ID!, $address: String!, $wish: DateTime, $key: ID!) {
        reply: reserveDelivery(
          orderId: $orderId, address: $address, preferredTimeSlot: $wish, idempotencyKey: $key
        ) { ${externalReply} }
      }`,
      { orderId, address: 'Moscow, Lane 1', key: newId(), ...changes },
    );
    return reply as ExternalReply;
  }

  /** An external orchestrator cancels a delivery, by its id or the order's. */
  async cancel(id: string, key: string = newId()): Promise<ExternalReply> {
    const { reply } = await this.ask(
      orchestrator,
      `mutation ($id: ID!, $key: ID!) {
        reply: cancelDeliveryReservation(id: $id, idempotencyKey: $key) { ${externalReply} }
      }`,
      { id, key },
    );
    return reply as ExternalReply;
  }

  /** Adds a slot that begins `hours` from now. Returns its id. */
  async addSlot(capacity: number, hours: number): Promise<string> {
    const from = new Date(this.now.getTime() + hours * 3_600_000);
    const to = new Date(from.getTime() + 3_600_000);
    const id = from.toISOString().slice(0, 13);
    await addSlots(this.orm.em.fork(), [{ id, from, to }], capacity);
    return id;
  }

  /** How many places of a slot are taken. */
  async takenOf(slotId: string): Promise<number> {
    return (await this.orm.em.fork().findOneOrFail(DeliverySlot, slotId)).taken;
  }

  /** The delivery of an order that has one. */
  deliveryOf(orderId: string): Promise<Delivery | null> {
    return this.orm.em.fork().findOne(Delivery, { orderId });
  }

  /** The deliveries of an order, in the order of its sellers. */
  deliveriesOf(orderId: string): Promise<Delivery[]> {
    return this.orm.em.fork().find(Delivery, { orderId }, { orderBy: { id: 'asc' } });
  }

  /** The id of the delivery of a seller's parcel. */
  async idOf(orderId: string, sellerId: string): Promise<string> {
    const parcelId = parcelIdOf(orderId, sellerId);
    return (await this.orm.em.fork().findOneOrFail(Delivery, { parcelId })).id;
  }

  /** The slots in which an order has places. */
  async placesOf(orderId: string): Promise<string[]> {
    const places = await this.orm.em.fork().find(SlotPlace, { orderId });
    return places.map(({ slotId }) => slotId).sort();
  }

  /** The history of an order's delivery, oldest first. */
  async historyOf(orderId: string) {
    const where = { deliveryId: (await this.deliveryOf(orderId))?.id ?? newId() };
    return this.orm.em.fork().find(DeliveryEvent, where, { orderBy: { seq: 'asc' } });
  }

  async attemptsOf(orderId: string) {
    const where = { deliveryId: (await this.deliveryOf(orderId))?.id ?? newId() };
    return this.orm.em.fork().find(DeliveryAttempt, where, { orderBy: { id: 'asc' } });
  }

  /** The last reply to a command about an order. */
  async replyTo(orderId: string) {
    return (await this.published(orderId)).findLast(({ type }) => type !== 'delivery-status');
  }
}

const externalReply = `__typename
  ... on SagaStepResult { success message transactionId data }
  ... on ManagedByCheckout { orderId }
  ... on ValidationFailed { fields { path } }`;

export type ExternalReply = {
  readonly __typename: string;
  readonly success?: boolean;
  readonly transactionId?: string;
};

/** A checkout's command: for ann, from sam, in the first slot with room. */
export function booking(orderId: string, changes: Partial<Booking> = {}): Booking {
  const address = { street: 'Lane 1', city: 'Moscow', state: null, country: 'RU', zipCode: '1' };
  const parties = { buyerId: 'ann', sellerIds: ['sam'] };
  return { orderId, ...parties, address, slotId: null, wishedAt: null, ...changes };
}

type Booking = Data<Consumed['book-delivery']>;

/** A fact about the parcel of a seller. */
export function parcelFact(orderId: string, sellerId: string, at: Date) {
  const about = { orderId, number: 'S-1', buyerId: 'ann', sellerId, items: [], at };
  return { ...about, parcelId: parcelIdOf(orderId, sellerId) };
}
