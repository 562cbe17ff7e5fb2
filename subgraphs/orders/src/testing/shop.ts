import type { MikroORM } from '@mikro-orm/postgresql';
import { scopesOf } from '@souk/auth/scopes';
import type { Viewer } from '@souk/auth/viewer';
import { noCause, OutboxMessage } from '@souk/platform/messaging/outbox';
import { type PublishedMessage, type Transact, transactOn } from '@souk/platform/messaging/work';
import { newLogger } from '@souk/platform/runtime/logger';
import { newNotifier } from '@souk/platform/runtime/notifier';
import { subgraphSchema } from '@souk/platform/service/server';
import { ask } from '@souk/platform/testing/graphql';
import { newDatabase } from '@souk/platform/testing/postgres';
import { type OrderMessages, orderMessages } from '@souk/schema/events/checkout';
import type { Terms } from '../config.ts';
import { contextFor } from '../graphql/context.ts';
import { resolvers } from '../graphql/resolvers.ts';
import { database } from '../persistence/database.ts';
import { OrderEvent } from '../persistence/order-event.ts';
import { rememberProducts, rememberStock } from '../persistence/remember-offers.ts';

const schema = subgraphSchema('orders', resolvers);

export const terms: Terms = {
  similarWindowS: 300,
  patience: { againMs: 5_000, againMaxMs: 60_000, giveUpMs: 1_800_000 },
  settleWaitMs: 0,
  hearsayWaitMs: 0,
};

/** The orders service on a database of its own, without a broker: two teas for sale, and a mug. */
export async function openShop() {
  const orm = await newDatabase(database);
  const product = { currency: 'RUB', status: 'ACTIVE', version: 1 };
  await rememberProducts(orm.em.fork(), [
    { ...product, productId: 'tea', name: 'Tea', price: 450, sellerId: 'sam' },
    { ...product, productId: 'mug', name: 'Mug', price: 1_200, sellerId: 'sue' },
    { ...product, productId: 'old', name: 'Old', price: 1, sellerId: 'sue', status: 'ARCHIVED' },
  ]);
  await rememberStock(orm.em.fork(), [{ productId: 'tea', available: 10, version: 1 }]);
  return new Shop(orm);
}

class Shop {
  readonly orm: MikroORM;
  /** The moment at which everything happens. */
  now = new Date('2026-11-21T12:00:00Z');

  constructor(orm: MikroORM) {
    this.orm = orm;
  }

  get transact(): Transact<OrderMessages> {
    return transactOn(this.orm, {
      source: 'orders',
      contract: orderMessages,
      clock: () => this.now,
    });
  }

  /** Asks the subgraph as somebody, as the gateway would. */
  ask(
    viewer: Viewer | null,
    source: string,
    variables: Record<string, unknown> = {},
    transact = this.transact,
  ): Promise<Record<string, unknown>> {
    const { orm } = this;
    const logger = newLogger('orders', 'fatal');
    const refreshSession = () => {};
    const service = {
      orm,
      transact,
      commits: newNotifier<readonly PublishedMessage[]>(),
      currency: 'RUB',
      logger,
    };
    const request = {
      viewer,
      cause: noCause,
      read: orm.em.fork(),
      transact,
      service,
      refreshSession,
    };
    return ask(schema, contextFor(terms, newNotifier())(request), source, variables);
  }

  /** What was told about one order, oldest first: type, and what it says. */
  async toldOf(orderId: string): Promise<{ type: string; data: Record<string, unknown> }[]> {
    const rows = await this.orm.em
      .fork()
      .find(OutboxMessage, { key: orderId }, { orderBy: { position: 'asc' } });
    return rows.map(({ type, value }) => ({ type, data: JSON.parse(value) }));
  }

  async historyOf(orderId: string): Promise<string[]> {
    const rows = await this.orm.em
      .fork()
      .find(OrderEvent, { orderId }, { orderBy: { seq: 'asc' } });
    return rows.map(({ status }) => status);
  }
}

export type { Shop };

/** Somebody with a token. */
export function viewerOf(id: string, ...roles: string[]): Viewer {
  const names = { username: id, email: null, firstName: null, lastName: null };
  return { id, ...names, roles, scopes: scopesOf(roles, 'gateway'), azp: 'gateway' };
}
