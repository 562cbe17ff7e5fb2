import type { MikroORM } from '@mikro-orm/postgresql';
import { scopesOf } from '@souk/auth/scopes';
import type { Viewer } from '@souk/auth/viewer';
import type { Message } from '@souk/platform/messaging/consumer';
import { noCause, OutboxMessage } from '@souk/platform/messaging/outbox';
import { type PublishedMessage, type Transact, transactOn } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { newLogger } from '@souk/platform/runtime/logger';
import { newNotifier } from '@souk/platform/runtime/notifier';
import { subgraphSchema } from '@souk/platform/service/server';
import { ask } from '@souk/platform/testing/graphql';
import { newDatabase } from '@souk/platform/testing/postgres';
import { inventoryFacts } from '@souk/schema/events/inventory';
import { Stock } from '../domain/stock.ts';
import { consumersOf } from '../events/consumers.ts';
import { contextFor } from '../graphql/context.ts';
import { resolvers } from '../graphql/resolvers.ts';
import { database } from '../persistence/database.ts';
import { createProduct } from '../usecases/create-product.ts';
import type { NewProduct } from '../usecases/import-products.ts';
import type { Tells } from '../usecases/publish.ts';

const schema = subgraphSchema('inventory', resolvers);

/** The inventory service on a database of its own, without a broker, and with nothing in it. */
export async function openWarehouse(): Promise<Warehouse> {
  return new Warehouse(await newDatabase(database));
}

export class Warehouse {
  readonly orm: MikroORM;
  /** What was logged. */
  readonly log: { fields: object; message: string }[] = [];
  /** How often handlers have run: one that lost a race, or was in a deadlock, runs again. */
  runs = 0;
  /** The moment at which everything happens. */
  now = new Date('2026-11-21T12:00:00Z');

  readonly #logger = Object.assign(newLogger('inventory', 'silent'), {
    info: (fields: object, message: string) => void this.log.push({ fields, message }),
  });

  constructor(orm: MikroORM) {
    this.orm = orm;
  }

  /** How many statements something sends to the database, but for those that frame transactions. */
  async statementsOf(run: () => Promise<unknown>): Promise<number> {
    const logger = this.orm.config.getLogger();
    const { logQuery } = logger;
    let statements = 0;
    logger.logQuery = ({ query = '' }) => {
      if (!/^(begin|commit)/.test(query)) statements += 1;
    };
    await run();
    logger.logQuery = logQuery;
    return statements;
  }

  get transact(): Transact<Tells> {
    const clock = () => this.now;
    return transactOn(this.orm, { source: 'inventory', contract: inventoryFacts, clock });
  }

  /** Asks the subgraph as somebody, as the gateway would. */
  ask(
    viewer: Viewer | null,
    source: string,
    variables: Record<string, unknown> = {},
    transact = this.transact,
  ): Promise<Record<string, unknown>> {
    const { orm } = this;
    const logger = this.#logger;
    const service = {
      orm,
      transact,
      commits: newNotifier<readonly PublishedMessage[]>(),
      currency: 'RUB',
      logger,
    };
    const [read, refreshSession] = [orm.em.fork(), () => {}];
    const request = { viewer, cause: noCause, read, transact, service, refreshSession };
    return ask(schema, contextFor(request), source, variables);
  }

  /** Handles messages of one type in one transaction, as the consumer would. */
  async hear(type: string, ...messages: readonly Partial<Message>[]): Promise<void> {
    const isForeign = messages[0]?.source === null;
    const subscription = consumersOf(this.#logger).find(
      ({ exceptSource, handlers }) => (exceptSource !== null) === isForeign && handlers.has(type),
    );
    const handle = subscription?.handlers.get(type);
    if (!handle) throw new Error(`Nobody hears "${type}".`);
    const whole = messages.map((message) => ({ ...plain(type), ...message }));
    await this.transact((work) => {
      this.runs += 1;
      return handle(work, whole as Message<never>[]);
    });
  }

  /** Offers a product, and returns its id. */
  async offer(stock: number, product: Partial<NewProduct> = {}): Promise<string> {
    const offered = { ...tea, sku: newId(), initialStock: stock, ...product };
    const { id } = await this.transact((work) => createProduct(work, offered));
    return id;
  }

  async stockOf(productId: string): Promise<{ total: number; reserved: number }> {
    const { total, reserved } = await this.orm.em.fork().findOneOrFail(Stock, { productId });
    return { total, reserved };
  }

  /** What was told under a key, oldest first: type, and what it says. */
  async told(key: string): Promise<{ type: string; data: Record<string, unknown> }[]> {
    const rows = await this.orm.em
      .fork()
      .find(OutboxMessage, { key }, { orderBy: { position: 'asc' } });
    return rows.map(({ type, value }) => ({ type, data: JSON.parse(value) }));
  }
}

const tea: Omit<NewProduct, 'sku' | 'initialStock'> = {
  sellerId: 'sam',
  name: 'Tea',
  description: null,
  imageUrl: null,
  price: { currency: 'RUB', minorUnits: 45_000 },
  categories: [],
};

function plain(type: string): Omit<Message, 'data'> {
  const at = new Date('2026-11-21T12:00:00Z');
  const cause = { correlationId: newId(), causationId: null, traceparent: null };
  return { id: newId(), type, source: 'orders', topic: type, key: null, version: null, at, cause };
}

/** Somebody with a token. */
export function viewerOf(id: string, ...roles: string[]): Viewer {
  const names = { username: id, email: null, firstName: null, lastName: null };
  return { id, ...names, roles, scopes: scopesOf(roles, 'gateway'), azp: 'gateway' };
}
