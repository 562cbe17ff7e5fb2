import { readFile } from 'node:fs/promises';
import type { EventBus, Running } from '@souk/platform/bus/bus';
import { listTopics, openBus } from '@souk/platform/bus/open-bus';
import { type Logger, newLogger } from '@souk/platform/runtime/logger';
import { followCertificate } from '@souk/platform/runtime/tls/follow-certificate';
import { trustAuthority } from '@souk/platform/runtime/tls/trust-authority';
import { openTracer } from '@souk/platform/runtime/tracing/open-tracer';
import type { Tracer } from '@souk/platform/runtime/tracing/span';
import type { Health } from '@souk/platform/service/health';
import { startManaged } from '@souk/platform/service/start-managed';
import { operatorsSubgraph, sessionsSubgraph } from '@souk/schema/subgraphs';
import type { FastifyInstance } from 'fastify';
import { type GatewayConfig, readGatewayConfig } from './config.ts';
import { openGraph, type SubgraphFor } from './graph/graph.ts';
import type { ObserveFetch, RefreshSession } from './graph/subgraph/data-source.ts';
import { openSubgraphs } from './graph/subgraph/subgraphs.ts';
import { watchSupergraphFile } from './graph/watch-supergraph-file.ts';
import { listenOnMorePorts } from './http/listen-on-more-ports.ts';
import { newHttp } from './http/new-http.ts';
import { useCors } from './http/use-cors.ts';
import { useForwarding } from './http/use-forwarding.ts';
import { useHttps } from './http/use-https.ts';
import { usePages } from './http/use-pages.ts';
import { loginRoutes } from './identity/login/login-routes.ts';
import { type OpenLogin, openLogin } from './identity/login/open-login.ts';
import type { OwnSessions } from './identity/login/own-sessions.ts';
import type { LoginSettings } from './identity/login/settings.ts';
import { sessionsSource } from './identity/sessions-subgraph.ts';
import { useCsrfPrevention } from './identity/use-csrf-prevention.ts';
import { useIdentity } from './identity/use-identity.ts';
import { useKeycloak } from './identity/use-keycloak.ts';
import { operationPolicies } from './operations/operation-policies.ts';
import { startRateLimit } from './operations/start-rate-limit.ts';
import { useAnonymousCache } from './operations/use-anonymous-cache.ts';
import { useConcurrencyLimit } from './operations/use-concurrency-limit.ts';
import { useErrors } from './operations/use-errors.ts';
import { useGraphql } from './operations/use-graphql.ts';
import { useMetrics } from './operations/use-metrics.ts';
import { useOperatorRoutes } from './operations/use-operator-routes.ts';
import { useRefusals } from './operations/use-refusals.ts';
import { type OperatorPorts, operatorsSource } from './operators/operators-subgraph.ts';
import { verifierClient } from './operators/verifier-client.ts';
import { usePictures } from './pictures/use-pictures.ts';
import type { FormatError } from './ports.ts';
import { readinessChecks } from './readiness-checks.ts';
import { codesOfRest } from './rest/refusals.ts';
import { useRest } from './rest/use-rest.ts';
import { useSwagger } from './rest/use-swagger.ts';
import { startSubscriptions } from './subscriptions/start-subscriptions.ts';

/** Starts the gateway. `stop` ends the subscriptions, and completes the requests in flight. */
export async function start(environment: NodeJS.ProcessEnv) {
  const config = readGatewayConfig(environment);
  return startManaged(config.management, 'sessions', (health) => openGateway(config, health));
}

/** Opens the graph with its subgraphs, and follows the changes of its file. */
async function openSupergraph(
  { subgraph, timeouts, supergraphFile, bus }: GatewayConfig,
  ports: Omit<OperatorPorts, 'graph' | 'listTopics'> & { readonly sessions: () => OwnSessions },
  observeFetch: ObserveFetch,
  refresh: RefreshSession,
) {
  const { logger, sessions } = ports;
  const subgraphs = openSubgraphs(subgraph, timeouts, observeFetch, logger, refresh);
  const operators = { ...ports, graph: () => graph, listTopics: () => listTopics(bus) };
  const own = new Map([
    [operatorsSubgraph, operatorsSource(operators)],
    [sessionsSubgraph, sessionsSource(sessions, logger)],
  ]);
  const subgraphFor: SubgraphFor = (name, url) => own.get(name) ?? subgraphs.subgraphFor(name, url);
  const sdl = await readFile(supergraphFile, 'utf8');
  const graph = await openGraph(sdl, subgraphFor, logger);
  const stopWatching = watchSupergraphFile(supergraphFile, graph, logger);
  return { graph, stopGraph: () => Promise.all([stopWatching(), subgraphs.close()]) };
}

async function openGateway(config: GatewayConfig, health: Health) {
  const { timeouts, production, cursorKey } = config;
  const logger = newLogger('gateway', config.logLevel);
  const distrust = trustAuthority(config.tls.caFile, logger);
  const tracer = await openTracer('gateway', config.tracing, logger);
  const { registry, observeFetch, ...metrics } = useMetrics();
  const refresh = (sessionId: string) => login.sessions.refreshNow(sessionId);
  const verifier = verifierClient(config.subgraph('verifier'), logger);
  const sessions = () => login.ownSessions;
  const graphPorts = { bus: () => bus, health, verifier, sessions, logger };
  const { graph, stopGraph } = await openSupergraph(config, graphPorts, observeFetch, refresh);
  const [bus, login] = await Promise.all([
    openBus(config.bus, logger),
    openLogin(config.login, logger),
  ]);
  const { loginEnded, tokenActivity, keys, settings: loginSettings } = login;
  const recordRefusal = useRefusals(logger, registry, codesOfRest);
  const formatError = useErrors(logger, !production, recordRefusal);
  const rateLimit = await openRateLimit(config, bus, logger);
  const policies = operationPolicies({ ...config, rateLimit });
  const identify = useIdentity({ ...login, origins: loginSettings.origins });
  const ports = { graph, bus, logger, identify, ...policies, formatError, recordRefusal };
  const { http, ...access } = await openHttp(config, formatError, loginSettings, tracer);
  const options = { ...access, loginEnded, cursorKey, settings: config.subscriptions };
  const subscriptions = await startSubscriptions({ ...ports, ...options, http, registry });
  const guard = useKeycloak({ ...loginSettings, keys, identify });
  await useOperatorRoutes(http, { guard, health, logger, recordRefusal });
  const limitConcurrency = useConcurrencyLimit(config.concurrencyLimit, registry);
  const settings = { production, ...timeouts, ...config.concurrencyLimit };
  const anonymousCache = useAnonymousCache(graph, config.anonymousCacheMs, registry);
  const graphqlPorts = { ...ports, limitConcurrency, anonymousCache, tokenActivity };
  const runGraphQL = await useGraphql(http, graphqlPorts, metrics, settings);
  await useOtherPaths(http, { ...graphqlPorts, runGraphQL, login }, config);
  const url = await listen(http, config, logger);
  health.started(readinessChecks(login, subscriptions), () => registry.metrics());
  const stop = async () => {
    await subscriptions.stop();
    await Promise.all([http.close(), rateLimit.stop()]);
    await Promise.all([stopGraph(), bus.close(), login.stop(), tracer?.stop()]);
    distrust();
  };
  return { url: `${url}/graphql`, stop };
}

/** Creates the HTTP server, and says who may use it: in production only clients of HTTPS. */
async function openHttp(
  { bodyBytesMax, trustProxy, http: limits, tls, production }: GatewayConfig,
  formatError: FormatError,
  { publicUrl, origins }: LoginSettings,
  tracer: Tracer | undefined,
) {
  const { certificate } = tls;
  const http = newHttp(bodyBytesMax, formatError, trustProxy, limits, { certificate, tracer });
  const assertHttps = production ? useHttps(http, publicUrl, trustProxy) : undefined;
  await useCors(http, origins);
  useCsrfPrevention(http, origins);
  return { http, origins, trustProxy, assertHttps };
}

/** Listens on all ports until the server is closed. Returns the address of the first one. */
async function listen(
  http: FastifyInstance,
  config: GatewayConfig,
  logger: Logger,
): Promise<string> {
  const { host, port } = config;
  let more: Running | undefined;
  http.addHook('preClose', async () => more?.stop());
  const url = await http.listen({ host, port });
  const unfollow = followCertificate(http.server, config.tls.certificate, logger);
  http.server.once('close', unfollow);
  more = await listenOnMorePorts(http.server, host, config.morePorts);
  return url;
}

function openRateLimit(
  { rateLimit: configured, production, login: { databaseUrl } }: GatewayConfig,
  bus: EventBus,
  logger: Logger,
) {
  return startRateLimit({ configured, production, bus, databaseUrl, logger });
}

type OtherPorts = Omit<Parameters<typeof usePictures>[1], 'origins' | 'subgraph'> &
  Parameters<typeof useRest>[1] & { readonly login: OpenLogin };

/** What browsers and other systems reach beside `/graphql`. */
async function useOtherPaths(
  http: FastifyInstance,
  ports: OtherPorts,
  config: GatewayConfig,
): Promise<void> {
  const { settings } = ports.login;
  // First, as it answers methods that the paths of the login do not have.
  await useRest(http, ports, config.rest);
  await http.register(loginRoutes, { prefix: '/auth', ...ports });
  if (config.rest.showsDocument) useSwagger(http);
  const subgraph = config.subgraph('inventory');
  await usePictures(http, { ...ports, origins: settings.origins, subgraph });
  await useForwarding(http, config.subgraph, ports.logger);
  const hasMailbox = config.demoPassword !== null && config.subgraph('notifications').url !== null;
  usePages(http, { ...config, ...settings, hasMailbox });
}
