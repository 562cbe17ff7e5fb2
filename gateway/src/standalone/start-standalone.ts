import { readFile } from 'node:fs/promises';
import type { EventBus } from '@souk/platform/bus/bus';
import { WrongConfiguration } from '@souk/platform/runtime/config';
import { type Logger, newLogger } from '@souk/platform/runtime/logger';
import { followCertificate } from '@souk/platform/runtime/tls/follow-certificate';
import { trustAuthority } from '@souk/platform/runtime/tls/trust-authority';
import { openTracer } from '@souk/platform/runtime/tracing/open-tracer';
import type { Health } from '@souk/platform/service/health';
import { startManaged } from '@souk/platform/service/start-managed';
import { openGraph } from '../graph/graph.ts';
import type { ObserveFetch } from '../graph/subgraph/data-source.ts';
import { openSubgraphs } from '../graph/subgraph/subgraphs.ts';
import { watchSupergraphFile } from '../graph/watch-supergraph-file.ts';
import { newHttp } from '../http/new-http.ts';
import { useCors } from '../http/use-cors.ts';
import { useExplorer } from '../http/use-explorer.ts';
import { useCsrfPrevention } from '../identity/use-csrf-prevention.ts';
import { operationPolicies } from '../operations/operation-policies.ts';
import { useAnonymousCache } from '../operations/use-anonymous-cache.ts';
import { useConcurrencyLimit } from '../operations/use-concurrency-limit.ts';
import { useErrors } from '../operations/use-errors.ts';
import { useGraphql } from '../operations/use-graphql.ts';
import { useMetrics } from '../operations/use-metrics.ts';
import { useRefusals } from '../operations/use-refusals.ts';
import { identityCheck } from '../readiness-checks.ts';
import { startSubscriptions } from '../subscriptions/start-subscriptions.ts';
import { identifyByIssuer, keysAddressOf } from './identify-by-issuer.ts';
import { readStandaloneConfig, type StandaloneConfig } from './settings.ts';

/**
 * Starts a gateway for a supergraph of others: without a database, a broker or sessions. `stop` completes the
 * requests in flight.
 */
export async function startStandalone(supergraphFile: string, environment: NodeJS.ProcessEnv) {
  const config = readStandaloneConfig(environment);
  return startManaged(config.management, 'supergraph', (health) =>
    openStandalone(supergraphFile, config, health),
  );
}

async function openStandalone(supergraphFile: string, config: StandaloneConfig, health: Health) {
  const { production, timeouts, concurrencyLimit } = config;
  const logger = newLogger('gateway', config.logLevel);
  const distrust = trustAuthority(config.tls.caFile, logger);
  const tracer = await openTracer('gateway', config.tracing, logger);
  const { registry, observeFetch, ...metrics } = useMetrics();
  const recordRefusal = useRefusals(logger, registry);
  const formatError = useErrors(logger, !production, recordRefusal);
  const { graph, stopGraph } = await openSupergraph(supergraphFile, config, observeFetch, logger);
  const { certificate } = config.tls;
  const http = newHttp(config.bodyBytesMax, formatError, config.trustProxy, config.http, {
    ...{ certificate, tracer },
  });
  await useCors(http, config.origins);
  useCsrfPrevention(http, config.origins);
  const shared = {
    ...{ graph, logger, formatError, recordRefusal, ...operationPolicies(config) },
    bus: noBus,
    identify: identifyByIssuer(config.issuer),
  };
  const subscriptions = await startSubscriptions({
    ...{ ...shared, http, registry, ...noTopics },
    ...{ origins: config.origins, trustProxy: config.trustProxy, forward: config.forward },
    settings: config.subscriptions,
  });
  const ports = {
    ...shared,
    limitConcurrency: useConcurrencyLimit(concurrencyLimit, registry),
    anonymousCache: useAnonymousCache(graph, config.anonymousCacheMs, registry),
    tokenActivity: null,
  };
  const { forward, returns } = config;
  const settings = { production, forward, returns, ...timeouts, ...concurrencyLimit };
  await useGraphql(http, ports, metrics, settings);
  if (!production) useExplorer(http);
  const url = await http.listen({ host: config.host, port: config.port });
  const unfollow = followCertificate(http.server, certificate, logger);
  health.started(readinessOf(config), () => registry.metrics());
  const stop = async () => {
    unfollow();
    await subscriptions.stop();
    await http.close();
    await Promise.all([stopGraph(), tracer?.stop()]);
    distrust();
  };
  return { url: `${url}/graphql`, stop };
}

/** Opens the graph with its subgraphs, and follows the changes of its file. */
async function openSupergraph(
  file: string,
  { subgraph, timeouts }: StandaloneConfig,
  observeFetch: ObserveFetch,
  logger: Logger,
) {
  const subgraphs = openSubgraphs(subgraph, timeouts, observeFetch, logger);
  const sdl = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    throw new WrongConfiguration(`The supergraph ${file} cannot be read: ${fault.code}.`);
  });
  const graph = await openGraph(sdl, subgraphs.subgraphFor, logger).catch((fault: Error) => {
    throw new WrongConfiguration(`The supergraph ${file} cannot be used: ${fault.message}`);
  });
  const stopWatching = watchSupergraphFile(file, graph, logger);
  return { graph, stopGraph: () => Promise.all([stopWatching(), subgraphs.close()]) };
}

/** Only subscriptions of topics read from it. */
const noBus = {} as EventBus;
/** No topics, so no cursors; no sessions, so none that ends. */
const noTopics = { hasBroker: false, cursorKey: '', loginEnded: { onEnd: () => () => {} } };

/** Ready as soon as the keys of the tokens are known, if there are any. */
function readinessOf({ issuer }: StandaloneConfig) {
  if (!issuer) return {};
  return { identity: identityCheck(() => keysAddressOf(issuer)) };
}
