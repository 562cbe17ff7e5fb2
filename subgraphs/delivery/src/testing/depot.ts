import type { MikroORM } from '@mikro-orm/postgresql';
import { scopesOf } from '@souk/auth/scopes';
import type { Viewer } from '@souk/auth/viewer';
import type { Handler } from '@souk/platform/messaging/consumer';
import { noCause, OutboxMessage } from '@souk/platform/messaging/outbox';
import { type Transact, transactOn } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { subgraphSchema } from '@souk/platform/service/server';
import { ask } from '@souk/platform/testing/graphql';
import { newDatabase } from '@souk/platform/testing/postgres';
import type { Data } from '@souk/schema/contract';
import { deliveryCommands, deliveryFacts } from '@souk/schema/events/delivery';
import { orderFacts } from '@souk/schema/events/orders';
import { Delivery } from '../domain/delivery.ts';
import { DeliverySlot } from '../domain/delivery-slot.ts';
import type { DeliveryStatus } from '../domain/status.ts';
import { consumers } from '../events/consumers.ts';
import { contextFor } from '../graphql/context.ts';
import { resolvers } from '../graphql/resolvers.ts';
import { addSlots } from '../persistence/add-slots.ts';
import { database } from '../persistence/database.ts';
import { DeliveryAttempt } from '../persistence/delivery-attempt.ts';
import { DeliveryEvent } from '../persistence/delivery-event.ts';
import type { Tells } from '../usecases/tell.ts';

const heard = { ...deliveryCommands, ...orderFacts };
type Heard = typeof heard;

/** The delivery service on a database of its own, without a broker. It has the slots that a test adds. */
export async function openDepot(): Promise<Depot> {
  return new Depot(await newDatabase(database));
}

export class Depot {
  readonly orm: MikroORM;
  readonly schema = subgraphSchema('delivery', resolvers);
  /** The moment at which everything happens. */
  now = new Date('2026-11-21T12:00:00Z');
  /** How often a unit of work was begun. */
  runs = 0;

  constructor(orm: MikroORM) {
    this.orm = orm;
  }

  get transact(): Transact<Tells> {
    const voice = { source: 'delivery', contract: deliveryFacts, clock: () => this.now };
    const transact = transactOn(this.orm, voice);
    return (run) =>
      transact((work) => {
        this.runs += 1;
        return run(work);
      });
  }

  /** Asks the subgraph as somebody, as the gateway would. */
  ask(
    viewer: Viewer | null,
    source: string,
    variables: Record<string, unknown> = {},
    transact = this.transact,
  ): Promise<Record<string, unknown>> {
    const context = contextFor({ viewer, read: this.orm.em.fork(), transact });
    return ask(this.schema, context, source, variables);
  }

  /** Handles messages of one type in one transaction, as the consumer would. */
  async hear<Type extends keyof Heard>(
    type: Type,
    ...told: readonly Data<Heard[Type]>[]
  ): Promise<void> {
    const { topic } = heard[type];
    const envelope = { type, source: 'orders', topic, version: null, cause: noCause, at: this.now };
    const messages = told.map((data) => ({ ...envelope, id: newId(), key: data.orderId, data }));
    const handle = consumers.flatMap(({ handlers }) => handlers.get(type) ?? [])[0];
    if (!handle) throw new Error(`Nobody handles ${type}.`);
    await this.transact((work) => (handle as Handler<Data<Heard[Type]>, Tells>)(work, messages));
  }

  /** A courier reports how far a delivery has come. Returns the answer. */
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

  /** Adds a slot with some room, `hours` from now. Returns its id. */
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

  async deliveryOf(orderId: string): Promise<Delivery | null> {
    return this.orm.em.fork().findOne(Delivery, { orderId });
  }

  /** The statuses and notes of an order's delivery, oldest first. */
  async historyOf(orderId: string) {
    const delivery = await this.deliveryOf(orderId);
    const which = { deliveryId: delivery?.id ?? newId() };
    return this.orm.em.fork().find(DeliveryEvent, which, { orderBy: { seq: 'asc' } });
  }

  async attemptsOf(orderId: string) {
    const delivery = await this.deliveryOf(orderId);
    const which = { deliveryId: delivery?.id ?? newId() };
    return this.orm.em.fork().find(DeliveryAttempt, which, { orderBy: { id: 'asc' } });
  }

  /** What was told about one order, oldest first: type, and what it says. */
  async toldOf(orderId: string) {
    const rows = await this.orm.em
      .fork()
      .find(OutboxMessage, { key: orderId }, { orderBy: { position: 'asc' } });
    return rows.map(({ type, value, aggregateVersion }) => {
      return { type, data: JSON.parse(value), version: aggregateVersion ?? null };
    });
  }

  /** The last answer to a command about an order. */
  async answerTo(orderId: string) {
    return (await this.toldOf(orderId)).findLast(({ type }) => type !== 'delivery-status');
  }

  /** Counts statements from now on, without those that only begin and end transactions. */
  countStatements(): () => number {
    let count = 0;
    const logQuery = ({ query }: { query: string }) => {
      if (!/^(begin|commit|rollback)/.test(query)) count += 1;
    };
    const logger = this.orm.config.getLogger();
    logger.setDebugMode(['query']);
    Object.assign(logger, { logQuery });
    return () => count;
  }

  /** Does something to the database by hand. */
  run(sql: string, values: unknown[] = []) {
    return this.orm.em.fork().execute(sql, values);
  }
}

/** Somebody with a token. */
export function viewerOf(id: string, ...roles: string[]): Viewer {
  const names = { username: id, email: null, firstName: null, lastName: null };
  return { id, ...names, roles, scopes: scopesOf(roles, 'gateway'), azp: 'gateway' };
}

/** A client that conducts sagas of its own. */
export const orchestrator: Viewer = {
  ...viewerOf('orchestrator'),
  scopes: scopesOf([], 'orchestrators'),
  azp: 'orchestrators',
};

/** What a checkout asks delivery for: by ann, from sam, in the first slot with room. */
export function booking(orderId: string, changes: Partial<Booking> = {}): Booking {
  const address = { street: 'Lane 1', city: 'Moscow', state: null, country: 'RU', zipCode: '1' };
  const who = { buyerId: 'ann', sellerIds: ['sam'] };
  return { orderId, ...who, address, slotId: null, wishedAt: null, ...changes };
}

type Booking = Data<Heard['book-delivery']>;
