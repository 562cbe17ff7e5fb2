import type { MikroORM, Options } from '@mikro-orm/postgresql';
import type { Contract } from '@souk/schema/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openBus } from '../bus/open-bus.ts';
import { retryWhileUnavailable } from '../bus/retry-while-unavailable.ts';
import { type Consumers, topicsOf } from '../messaging/consumer/consumers.ts';
import { startConsumer } from '../messaging/consumer.ts';
import { startRelay } from '../messaging/relay.ts';
import {
  type PublishedMessage,
  type PublisherOptions,
  type Reader,
  type Transact,
  transactOn,
} from '../messaging/work.ts';
import { closedOnFailure } from '../runtime/closed-on-failure.ts';
import { type Logger, newLogger } from '../runtime/logger.ts';
import { type Notifier, newNotifier } from '../runtime/notifier.ts';
import type { Ticker } from '../runtime/ticker.ts';
import { trustAuthority } from '../runtime/tls/trust-authority.ts';
import { openTracer } from '../runtime/tracing/open-tracer.ts';
import { authenticator, type Caller } from './authenticator.ts';
import { openDatabase } from './database.ts';
import { newFigures } from './figures.ts';
import { type FollowedSettings, openSettings } from './follow-settings.ts';
import type { Health } from './health.ts';
import type { CommittedLine, Measures } from './measures.ts';
import { metricsOf } from './metrics.ts';
import type { OperatorContext } from './operators/resolvers.ts';
import { serviceHealthOf } from './operators/service-health.ts';
import type { MutationRefusal } from './report-refusals.ts';
import { serve, subgraphSchema } from './server.ts';
import { type ManagedService, startManaged } from './start-managed.ts';
import type { SubgraphConfig } from './subgraph-config.ts';
import { type RawRoute, useRawRoutes } from './use-raw-routes.ts';

/** What a running subgraph passes to its resolvers, consumers and tickers. */
type Service<Out extends Contract> = {
  readonly orm: MikroORM;
  readonly transact: Transact<Out>;
  /** Notifies after each commit of this process, with the published messages. */
  readonly commits: Notifier<readonly PublishedMessage[]>;
  /** Notifies after each commit of this process that wakes jobs, with their names. */
  readonly wakes: Notifier<ReadonlySet<string>>;
  /** Is aborted when the service stops: a job that may take long ends early then. */
  readonly stopping: AbortSignal;
  readonly currency: string;
  readonly logger: Logger;
};

/** One request: its caller, a reader, and units of work for its changes. */
export type Request<Out extends Contract> = Caller & {
  readonly read: Reader;
  readonly transact: Transact<Out>;
  readonly service: Service<Out>;
  /** Makes the gateway refresh the caller's session: the claims in the token have changed. */
  readonly refreshSession: () => void;
};

/** The parts that differ from subgraph to subgraph. */
export type Subgraph<Context extends object, Out extends Contract> = {
  readonly name: string;
  readonly database: Options;
  /** The contract of every fact and command that it publishes. */
  readonly publishes: Out;
  readonly consumers: Consumers<Out>;
  /** The settings that can be changed while it runs, and the fact that reports their changes. */
  readonly settings?: FollowedSettings;
  readonly resolvers: object;
  readonly context: (request: Request<Out>) => Context;
  /** Runs before the first request and the first message. Retried while the database is unavailable. */
  readonly prepare?: (service: Service<Out>) => Promise<void>;
  readonly tickers?: (service: Service<Out>) => readonly Ticker[];
  /** What it measures of its business. */
  readonly measures?: (service: Service<Out>) => Measures;
  /** Paths beside `/graphql`, for callers that do not speak GraphQL. */
  readonly routes?: (service: Service<Out>) => readonly RawRoute[];
};

const neverEnding = new AbortController().signal;

export type Running = ManagedService;

/** Starts a subgraph. Waits for its database, however long that takes, but not for its broker. */
export function startSubgraph<Context extends object, Out extends Contract>(
  subgraph: Subgraph<Context, Out>,
  config: SubgraphConfig,
): Promise<Running> {
  return startManaged(config.management, 'database', (health) =>
    closedOnFailure((opened) => openSubgraph(subgraph, config, health, opened)),
  );
}

async function openSubgraph<Context extends object, Out extends Contract>(
  subgraph: Subgraph<Context, Out>,
  config: SubgraphConfig,
  health: Health,
  opened: AsyncDisposableStack,
) {
  const { name, consumers } = subgraph;
  const logger = newLogger(name, config.logLevel, config.logFile, config.logLimits);
  opened.defer(trustAuthority(config.tls.caFile, logger));
  const tracer = opened.adopt(await openTracer(name, config.tracing, logger), stop);
  const [own, url] = [subgraph.database, config.databaseUrl];
  const database = await openDatabase(name, own, url, logger, tracer !== undefined);
  opened.defer(database.close);
  const orm = database.background;
  const bus = opened.adopt(await openBus(config.bus, logger, tracer), (open) => open.close());
  const refusals = newNotifier<MutationRefusal>();
  const end = new AbortController();
  const { publisher, serviceOn, lines } = unitsOfWork(subgraph, config, logger, end.signal);
  const service = serviceOn(orm);
  const { commits } = service;
  opened.adopt(await openSettings(subgraph.settings, { orm, bus, logger }), stop);
  await retryWhileUnavailable(() => Promise.resolve(subgraph.prepare?.(service)), neverEnding);
  const relay = opened.adopt(startRelay({ ...config, bus, logger }), stop);
  commits.listen((published) => published.length > 0 && relay.wake());
  const consuming = { orm, bus, group: name, publisher, consumers, logger };
  opened.adopt(await startConsumer(consuming), stop);
  for (const ticker of subgraph.tickers?.(service) ?? []) opened.adopt(ticker, stop);
  opened.defer(() => end.abort());
  const figures = newFigures({ ...consuming, topics: topicsOf(consumers) });
  const identify = authenticator(config, logger);
  const callers = { identify, health: () => serviceHealthOf(health, figures) };
  const onRequests = serviceOn(database.requests);
  const context = contextOf(subgraph, onRequests, publisher, callers);
  const routes = subgraph.routes?.(onRequests) ?? [];
  const more = (http: FastifyInstance) => useRawRoutes(http, routes, { ...config, logger });
  const schema = subgraphSchema(name, subgraph.resolvers);
  const measures = subgraph.measures?.(service);
  const sources = { figures, commits, refusals, lines, pools: database.pools, measures };
  const metrics = metricsOf({ ...sources, service: name });
  const plugins = [metrics.operations];
  const handling = { schema, context, onRefusal: refusals.notify, logger, tracer, plugins, more };
  const serving = { ...config, ...config.tls, ...handling };
  const server = opened.adopt(await serve(serving), stop);
  const checks = { database: () => orm.em.execute('select 1'), bus: () => bus.ping() };
  health.started(checks, metrics.read);
  return { url: server.url, stop: () => opened.disposeAsync() };
}

const stop = (running: { stop: () => Promise<void> } | undefined) => running?.stop();

/** How a subgraph runs its units of work: on a database, with notifiers of this process. */
function unitsOfWork<Context extends object, Out extends Contract>(
  { name, publishes }: Subgraph<Context, Out>,
  { currency }: SubgraphConfig,
  logger: Logger,
  stopping: AbortSignal,
) {
  const commits = newNotifier<readonly PublishedMessage[]>();
  const wakes = newNotifier<ReadonlySet<string>>();
  const lines = newNotifier<CommittedLine>();
  const info = (fields: object, message: string) => {
    logger.info(fields, message);
    lines.notify({ message, fields });
  };
  const publisher = {
    ...{ source: name, contract: publishes, logger: { info } },
    ...{ onCommit: commits.notify, onWake: wakes.notify },
  };
  const serviceOn = (orm: MikroORM): Service<Out> => {
    const transact = transactOn(orm, publisher);
    return { orm, transact, commits, wakes, stopping, currency, logger };
  };
  return { publisher, serviceOn, lines };
}

type Callers = {
  readonly identify: (request: FastifyRequest) => Promise<Caller>;
  readonly health: OperatorContext['operators']['health'];
};

/**
 * Builds the context of a request: its caller, a unit of work that carries its trace on, and what the
 * resolvers for operators need.
 */
function contextOf<Context extends object, Out extends Contract>(
  subgraph: Subgraph<Context, Out>,
  service: Service<Out>,
  publisher: PublisherOptions<Out>,
  { identify, health }: Callers,
) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Context & OperatorContext> => {
    const caller = await identify(request);
    const transact = transactOn(service.orm, { ...publisher, cause: caller.cause });
    const refreshSession = () => void reply.header('x-souk-refresh-session', '1');
    const read = service.orm.em.fork();
    const operators = { viewer: caller.viewer, read, transact, consumer: subgraph.name, health };
    return {
      ...subgraph.context({ ...caller, read, transact, service, refreshSession }),
      operators,
    };
  };
}
