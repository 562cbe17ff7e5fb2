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

/** The parts of a subgraph that its tests use. */
export type SubgraphUnderTest<Out extends Contract> = {
  /** The subgraph's name. */
  readonly name: string;
  readonly publishes: Out;
  readonly resolvers: object;
  readonly context: (request: Request<Out>) => object;
  readonly logger?: Logger;
};

/**
 * A subgraph on a database of its own, without a broker and without HTTP: tests send it operations as
 * the gateway does and messages as the consumer does, and read what it has published. Each subgraph
 * extends it with what its tests need.
 */
export class Harness<Out extends Contract> {
  readonly orm: MikroORM;
  readonly schema: GraphQLSchema;
  /** The time of every unit of work. */
  now = new Date('2026-11-21T12:00:00Z');
  /** The lines that committed units of work have logged. */
  readonly lines: object[] = [];
  /** The jobs that committed units of work have woken, oldest first. */
  readonly woken: string[] = [];
  /** How many units of work were begun: one that lost a race, or was in a deadlock, runs again. */
  runs = 0;
  /** How often a resolver had the gateway refresh the caller's session. */
  refreshed = 0;
  readonly #subgraph: SubgraphUnderTest<Out>;

  constructor(orm: MikroORM, subgraph: SubgraphUnderTest<Out>) {
    this.orm = orm;
    this.schema = subgraphSchema(subgraph.name, subgraph.resolvers);
    this.#subgraph = subgraph;
  }

  get transact(): Transact<Out> {
    const { name: source, publishes: contract } = this.#subgraph;
    const logger = { info: (fields: object, msg?: string) => this.lines.push({ msg, ...fields }) };
    const onWake = (jobs: ReadonlySet<string>) => void this.woken.push(...jobs);
    const options = { source, contract, clock: () => this.now, logger, onWake };
    const transact = transactOn(this.orm, options);
    return (run) =>
      transact((work) => {
        this.runs += 1;
        return run(work);
      });
  }

  /** Executes an operation as a viewer. Returns its data; throws when it has errors. */
  ask(
    viewer: Viewer | null,
    source: string,
    variables: Record<string, unknown> = {},
    transact: Transact<Out> = this.transact,
  ): Promise<Record<string, unknown>> {
    return ask(this.schema, this.contextOf(viewer, transact), source, variables);
  }

  contextOf(viewer: Viewer | null, transact: Transact<Out> = this.transact): object {
    const request = this.requestOf(viewer, transact);
    const health = () => Promise.reject(new Error('A harness has no broker to measure.'));
    const operators = {
      viewer,
      read: request.read,
      transact,
      consumer: this.#subgraph.name,
      health,
    };
    return { ...this.#subgraph.context(request), operators };
  }

  requestOf(viewer: Viewer | null, transact: Transact<Out> = this.transact): Request<Out> {
    const { orm } = this;
    const { name, logger = newLogger(name, 'fatal') } = this.#subgraph;
    const commits = newNotifier<readonly PublishedMessage[]>();
    const wakes = newNotifier<ReadonlySet<string>>();
    const { signal: stopping } = new AbortController();
    const service = { orm, transact, commits, wakes, stopping, currency: 'RUB', logger };
    const refreshSession = () => {
      this.refreshed += 1;
    };
    return { viewer, cause: noCause, read: orm.em.fork(), transact, service, refreshSession };
  }

  /** Calls the handler of a message type, in one transaction. */
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
    const complete = messages.map((message) => ({ ...this.messageOf(type), ...message }));
    await transact((work) => handler(work, complete as Message<never>[]));
  }

  /** Creates a message as the consumer passes it to a handler, without its data. */
  messageOf(type: string): Omit<Message, 'data'> {
    const cause = { ...noCause, correlationId: newId() };
    const about = { source: 'another-service', topic: type, key: null, version: null };
    return { id: newId(), type, ...about, at: this.now, cause };
  }

  /** Returns the messages published under a key, oldest first. */
  async published(key: string): Promise<Published[]> {
    const rows = await this.orm.em
      .fork()
      .find(OutboxMessage, { key }, { orderBy: { position: 'asc' } });
    return rows.map(({ type, value, aggregateVersion }) => {
      return { type, version: aggregateVersion ?? null, data: JSON.parse(value) };
    });
  }

  /** Runs an SQL statement. */
  run(sql: string, values: unknown[] = []) {
    return this.orm.em.fork().execute(sql, values);
  }

  /** Counts the statements that `run` sends, without those that begin or end transactions. */
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

/** Returns the viewer of a verified token with these roles. */
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
