import type { MikroORM } from '@mikro-orm/postgresql';
import { scopesOf } from '@souk/auth/scopes';
import type { Viewer } from '@souk/auth/viewer';
import type { Contract } from '@souk/schema/contract';
import type { GraphQLSchema } from 'graphql';
import type { Consumers } from '../messaging/consumer/consumers.ts';
import type { Message } from '../messaging/consumer/handler.ts';
import { noCause, OutboxMessage } from '../messaging/outbox.ts';
import { type PublishedMessage, type Transact, transactOn } from '../messaging/work.ts';
import { newId } from '../runtime/id.ts';
import { type Logger, newLogger } from '../runtime/logger.ts';
import { newNotifier } from '../runtime/notifier.ts';
import { subgraphSchema } from '../service/server.ts';
import type { Request } from '../service/subgraph.ts';
import { ask } from './graphql.ts';

export type Tested<Out extends Contract> = {
  /** The subgraph's name. */
  readonly name: string;
  readonly publishes: Out;
  readonly resolvers: object;
  readonly context: (request: Request<Out>) => object;
  readonly logger?: Logger;
};

/**
 * A subgraph on a database of its own, without a broker and without HTTP: tests ask it as the gateway
 * would, hand it messages as the consumer would, and read what it has published. Each subgraph adds
 * what its tests need in a subclass.
 */
export class Harness<Out extends Contract> {
  readonly orm: MikroORM;
  readonly schema: GraphQLSchema;
  /** The moment at which everything happens. */
  now = new Date('2026-11-21T12:00:00Z');
  /** How many units of work were begun: one that lost a race, or was in a deadlock, runs again. */
  runs = 0;
  /** How often a resolver had the gateway refresh the caller's session. */
  refreshed = 0;
  readonly #tested: Tested<Out>;

  constructor(orm: MikroORM, tested: Tested<Out>) {
    this.orm = orm;
    this.schema = subgraphSchema(tested.name, tested.resolvers);
    this.#tested = tested;
  }

  get transact(): Transact<Out> {
    const { name: source, publishes: contract } = this.#tested;
    const transact = transactOn(this.orm, { source, contract, clock: () => this.now });
    return (run) =>
      transact((work) => {
        this.runs += 1;
        return run(work);
      });
  }

  /** Asks the subgraph as one viewer. Returns the data; throws when there are errors. */
  ask(
    viewer: Viewer | null,
    source: string,
    variables: Record<string, unknown> = {},
    transact: Transact<Out> = this.transact,
  ): Promise<Record<string, unknown>> {
    return ask(this.schema, this.contextOf(viewer, transact), source, variables);
  }

  contextOf(viewer: Viewer | null, transact: Transact<Out> = this.transact): object {
    return this.#tested.context(this.requestOf(viewer, transact));
  }

  requestOf(viewer: Viewer | null, transact: Transact<Out> = this.transact): Request<Out> {
    const { orm } = this;
    const { name, logger = newLogger(name, 'fatal') } = this.#tested;
    const commits = newNotifier<readonly PublishedMessage[]>();
    const service = { orm, transact, commits, currency: 'RUB', logger };
    const refreshSession = () => {
      this.refreshed += 1;
    };
    return { viewer, cause: noCause, read: orm.em.fork(), transact, service, refreshSession };
  }

  /** Hands messages of one type to their handler, in one transaction. */
  async handle(
    consumers: Consumers<Out>,
    type: string,
    messages: readonly Partial<Message>[],
    transact: Transact<Out> = this.transact,
  ): Promise<void> {
    const external = messages[0]?.source === null;
    const handler = consumers
      .filter(({ exceptSource }) => (exceptSource !== null) === external)
      .flatMap(({ handlers }) => handlers.get(type) ?? [])[0];
    if (!handler) throw new Error(`No consumer handles "${type}".`);
    const whole = messages.map((message) => ({ ...this.messageOf(type), ...message }));
    await transact((work) => handler(work, whole as Message<never>[]));
  }

  /** A message as the consumer would hand it to a handler, without its data. */
  messageOf(type: string): Omit<Message, 'data'> {
    const cause = { ...noCause, correlationId: newId() };
    const about = { source: 'another-service', topic: type, key: null, version: null };
    return { id: newId(), type, ...about, at: this.now, cause };
  }

  /** What was published under a key, oldest first. */
  async published(key: string): Promise<Published[]> {
    const rows = await this.orm.em
      .fork()
      .find(OutboxMessage, { key }, { orderBy: { position: 'asc' } });
    return rows.map(({ type, value, aggregateVersion }) => {
      return { type, version: aggregateVersion ?? null, data: JSON.parse(value) };
    });
  }

  /** Runs a statement by hand. */
  run(sql: string, values: unknown[] = []) {
    return this.orm.em.fork().execute(sql, values);
  }

  /** Counts the statements that `run` sends, without those that only frame transactions. */
  async statementsOf(run: () => Promise<unknown>): Promise<number> {
    const logger = this.orm.config.getLogger();
    const { logQuery } = logger;
    let statements = 0;
    logger.setDebugMode(['query']);
    logger.logQuery = ({ query = '' }) => {
      if (!/^(begin|commit|rollback)/.test(query)) statements += 1;
    };
    await run();
    logger.logQuery = logQuery;
    return statements;
  }
}

export type Published = {
  readonly type: string;
  readonly version: number | null;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was published.
  readonly data: any;
};

/** A user with these roles, as a verified token names them. */
export function viewerOf(id: string, ...roles: string[]): Viewer {
  const email = `${id}@souk.example`;
  const names = { username: id, email, firstName: null, lastName: null };
  return { id, ...names, roles, scopes: scopesOf(roles, 'gateway'), azp: 'gateway' };
}

/** A client that runs sagas of its own, outside of the shop. */
export const orchestrator: Viewer = {
  ...viewerOf('orchestrator'),
  scopes: scopesOf([], 'orchestrators'),
  azp: 'orchestrators',
};
