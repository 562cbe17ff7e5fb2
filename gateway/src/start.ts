import { readFile } from 'node:fs/promises';
import { openBus } from '@souk/platform/bus/open';
import { addHealth } from '@souk/platform/health';
import { loggerOf } from '@souk/platform/logger';
import { checksOf } from './checks.ts';
import { readGatewayConfig } from './config.ts';
import { openGraph } from './graph.ts';
import { newHttp } from './http/new-http.ts';
import { live } from './live/live.ts';
import { login } from './login/login.ts';
import { openLogin } from './login/open-login.ts';
import { rulesOf } from './rules.ts';
import { openSubgraphs } from './subgraph/subgraphs.ts';
import { followFile } from './supergraph/follow-file.ts';
import { admission } from './use-admission.ts';
import { errorsTo } from './use-errors.ts';
import { useExplorer } from './use-explorer.ts';
import { useGraphql } from './use-graphql.ts';
import { identity } from './use-identity.ts';
import { keycloakGuard } from './use-keycloak.ts';
import { newMetrics } from './use-metrics.ts';
import { useOperations } from './use-operations.ts';

/** Starts the gateway. `stop` ends live subscriptions, and answers the requests under way. */
export async function start(environment: NodeJS.ProcessEnv) {
  const config = readGatewayConfig(environment);
  const { timeouts, supergraphFile, production, cursorKey, trust } = config;
  const logger = loggerOf('gateway', config.logLevel);
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
