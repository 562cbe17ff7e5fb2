import { readFile } from 'node:fs/promises';
import { openBus } from '@souk/platform/bus/open';
import { newLogger } from '@souk/platform/runtime/logger';
import { addHealth } from '@souk/platform/service/health';
import { readGatewayConfig } from './config.ts';
import { openGraph } from './graph/graph.ts';
import { openSubgraphs } from './graph/subgraph/subgraphs.ts';
import { followFile } from './graph/watch-supergraph-file.ts';
import { newHttp } from './http/new-http.ts';
import { useExplorer } from './http/use-explorer.ts';
import { login } from './identity/login/login.ts';
import { openLogin } from './identity/login/open-login.ts';
import { identity } from './identity/use-identity.ts';
import { keycloakGuard } from './identity/use-keycloak.ts';
import { rulesOf } from './operations/operation-policies.ts';
import { admission } from './operations/use-concurrency-limit.ts';
import { errorsTo } from './operations/use-errors.ts';
import { useGraphql } from './operations/use-graphql.ts';
import { newMetrics } from './operations/use-metrics.ts';
import { useOperations } from './operations/use-operator-routes.ts';
import { checksOf } from './readiness-checks.ts';
import { live } from './subscriptions/start-subscriptions.ts';

/** Starts the gateway. `stop` ends live subscriptions, and answers the requests under way. */
export async function start(environment: NodeJS.ProcessEnv) {
  const config = readGatewayConfig(environment);
  const { timeouts, supergraphFile, production, cursorKey, trust } = config;
  const logger = newLogger('gateway', config.logLevel);
  const { registry, ...metrics } = newMetrics();
  const refresh = (sessionId: string) => opened.sessions.refreshNow(sessionId);
  const subgraphs = openSubgraphs(config.subgraph, timeouts, metrics.observeFetch, logger, refresh);
  const sdl = await readFile(supergraphFile, 'utf8');
  const graph = await openGraph(sdl, subgraphs.subgraphFor, logger);
  const unfollow = followFile(supergraphFile, graph, logger);
  const [bus, opened] = await Promise.all([
    openBus(config.bus, logger),
    openLogin(config.login, logger),
  ]);
  const { sessions, ends, verify } = opened;
  const { origins } = opened.settings;
  const formatError = errorsTo(logger, !production);
  const { spend, ...rules } = rulesOf(config);
  const identify = identity({ verify, sessions, origins });
  const parts = { graph, bus, logger, identify, ...rules, formatError };
  const http = newHttp(config.bodyBytesMax, formatError, trust);
  const streamed = { http, registry, ends, origins, trust, cursorKey, settings: config.live };
  const streams = await live({ ...parts, ...streamed });
  const [checks, figures] = [checksOf(opened, streams), () => registry.metrics()];
  addHealth(http, checks, figures);
  const guard = keycloakGuard({ ...opened.settings, keys: opened.keys, identify });
  await useOperations(http, { guard, checks, metrics: figures, logger });
  const admit = admission(config.room, registry);
  const settings = { production, ...timeouts, ...config.room };
  const runGraphQL = await useGraphql(http, { ...parts, admit }, metrics.requests, settings);
  const doors = { login: opened, identify, spend, runGraphQL };
  await http.register(login, { prefix: '/auth', ...doors });
  if (!production) useExplorer(http);
  const url = await http.listen({ host: config.host, port: config.port });
  const stop = async () => {
    await streams.stop();
    await http.close();
    await Promise.all([unfollow(), subgraphs.close(), bus.close(), opened.stop()]);
  };
  return { url: `${url}/graphql`, stop };
}
