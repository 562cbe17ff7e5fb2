import { readFile } from 'node:fs/promises';
import { allows } from '@souk/auth/policies';
import { verifier } from '@souk/auth/verify';
import { openBus } from '@souk/platform/bus/open';
import { addHealth } from '@souk/platform/health';
import { loggerOf } from '@souk/platform/logger';
import { checksOf } from './checks.ts';
import type { GatewayConfig } from './config.ts';
import { openGraph } from './graph.ts';
import { newHttp } from './http/new-http.ts';
import { login } from './login/login.ts';
import { openLogin } from './login/open-login.ts';
import { openSubgraphs } from './subgraph/subgraphs.ts';
import { followFile } from './supergraph/follow-file.ts';
import { errorsTo } from './use-errors.ts';
import { useExplorer } from './use-explorer.ts';
import { useGraphql } from './use-graphql.ts';
import { identity } from './use-identity.ts';
import { limitedTo } from './use-limits.ts';
import { newMetrics } from './use-metrics.ts';
import { rightsBy } from './use-rights.ts';

/** Starts the gateway. `stop` answers the requests under way first. */
export async function start(
  config: GatewayConfig,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const { production, timeouts, supergraphFile } = config;
  const logger = loggerOf('gateway', config.logLevel);
  const metrics = newMetrics();
  const subgraphs = openSubgraphs(config.subgraph, timeouts, metrics.observeFetch, logger);
  const sdl = await readFile(supergraphFile, 'utf8');
  const graph = await openGraph(sdl, subgraphs.subgraphFor, logger);
  const unfollow = followFile(supergraphFile, graph, logger);
  const bus = await openBus(config.bus, logger);
  const opened = await openLogin(config.login, logger);
  const { issuer, origins } = config.login;
  const verify = verifier({ issuer, audience: config.audience, keys: opened.keys });
  const identify = identity({ verify, sessions: opened.sessions, origins });
  const parts = {
    graph,
    bus,
    logger,
    identify,
    verifyRights: rightsBy(allows),
    readOperation: limitedTo(config.limits),
    formatError: errorsTo(logger, !production),
  };
  const http = newHttp(config.bodyBytesMax, parts.formatError);
  addHealth(http, checksOf(config, parts, opened.ping), () => metrics.registry.metrics());
  const runGraphQL = await useGraphql(http, parts, metrics, { production, ...timeouts });
  await http.register(login, { prefix: '/auth', login: opened, identify, runGraphQL });
  if (!production) useExplorer(http);
  const url = await http.listen({ host: config.host, port: config.port });
  const stop = async () => {
    await http.close();
    await unfollow();
    await Promise.all([subgraphs.close(), bus.close(), opened.stop()]);
  };
  return { url, stop };
}
