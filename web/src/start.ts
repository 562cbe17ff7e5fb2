import { closeGracefully } from '@souk/platform/runtime/close-gracefully';
import { newLogger } from '@souk/platform/runtime/logger';
import { followCertificate } from '@souk/platform/runtime/tls/follow-certificate';
import { trustAuthority } from '@souk/platform/runtime/tls/trust-authority';
import type { Health } from '@souk/platform/service/health';
import { startManaged } from '@souk/platform/service/start-managed';
import { builtPages } from './build/built-pages.ts';
import { readWebConfig, type WebConfig } from './config.ts';
import { newWebHttp } from './server/new-web-http.ts';
import { useGateway } from './server/use-gateway.ts';
import { useMetrics } from './server/use-metrics.ts';
import { usePages } from './server/use-pages.ts';

/** Starts the web. It builds its pages first, unless they are built already. */
export async function start(environment: NodeJS.ProcessEnv) {
  const config = readWebConfig(environment);
  return startManaged(config.management, 'pages', (health) => open(config, health));
}

async function open(config: WebConfig, health: Health) {
  const logger = newLogger('web', config.log.level, config.log.file, config.log.limits);
  const distrust = trustAuthority(config.tls.caFile, logger);
  const built = await builtPages(config.buildFolder);
  const http = newWebHttp(config, logger);
  const readMetrics = useMetrics(http);
  closeGracefully(http);
  await http.register(useGateway, config);
  await http.register(usePages, { ...config, built, logger });
  const url = await http.listen({ host: config.host, port: config.port });
  http.server.once('close', followCertificate(http.server, config.tls.certificate, logger));
  health.started({ gateway: () => isReachable(config.gatewayUrl) }, readMetrics);
  const stop = async () => {
    await http.close();
    distrust();
  };
  return { url, stop };
}

/** Rejects while the gateway cannot be reached. */
async function isReachable(gatewayUrl: string): Promise<void> {
  await fetch(new URL('/graphql', gatewayUrl), { method: 'OPTIONS' });
}
