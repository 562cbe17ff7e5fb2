import { startProvider } from '@souk/auth/provider/start-provider';
import { postgresBusAdmin } from '@souk/platform/bus/postgres/postgres-bus-admin';
import { prepareBusDatabase } from '@souk/platform/bus/postgres/prepare-bus-database';
import { freePort } from '@souk/platform/runtime/free-port';
import { newLogger } from '@souk/platform/runtime/logger';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { newParts } from '@souk/platform/testing/test-file';
import { topics } from '@souk/schema/events/topics';
import { start } from '../start.ts';

/** The password of the demo users, and every other secret. */
export const secret = 'thirty-two characters or more of it';

/** Settings for a gateway in production, in a network that encrypts. Its issuer is named in tokens, and not reached. */
export const inProduction = {
  NODE_ENV: 'production',
  NETWORK_TRUSTED: 'true',
  GATEWAY_PUBLIC_URL: 'https://shop.example',
  OIDC_ISSUER: 'https://login.shop.example/realms/souk',
};

/** Starts the gateway as its process does, with the provider and PostgreSQL, but without subgraphs. */
export async function startSystem(more: Record<string, string> = {}) {
  const { parts, stoppable } = newParts();
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const provider = await providerFor(publicUrl);
  parts.defer(() => provider.stop());
  const gateway = await start({
    GATEWAY_PORT: String(port),
    GATEWAY_PUBLIC_URL: publicUrl,
    GATEWAY_DATABASE_URL: await emptyDatabase(),
    GATEWAY_CLIENT_SECRET: secret,
    SESSION_KEY: secret,
    CURSOR_KEY: secret,
    OIDC_ISSUER: provider.issuer,
    OIDC_JWKS_URL: `${provider.issuer}/protocol/openid-connect/certs`,
    BUS_DATABASE_URL: await busDatabase(),
    APOLLO_TELEMETRY_DISABLED: '1',
    LOG_LEVEL: 'fatal',
    ...more,
  });
  parts.defer(() => gateway.stop());
  const get = (path: string, init: RequestInit = {}) => fetch(new URL(path, gateway.url), init);
  const manage = (path: string) => fetch(new URL(path, gateway.managementUrl));
  return { publicUrl, get, manage, ...stoppable };
}

async function providerFor(publicUrl: string) {
  return startProvider({
    port: 0,
    databaseUrl: await emptyDatabase(),
    demoUsers: true,
    env: {
      GATEWAY_PUBLIC_URL: publicUrl,
      GATEWAY_INTERNAL_URL: publicUrl,
      GATEWAY_CLIENT_SECRET: secret,
      SERVICES_CLIENT_SECRET: secret,
      ORCHESTRATORS_CLIENT_SECRET: secret,
      DEMO_PASSWORD: secret,
    },
    logger: newLogger('identity', 'silent'),
  });
}

async function busDatabase(): Promise<string> {
  const url = await emptyDatabase();
  await prepareBusDatabase(url);
  const admin = postgresBusAdmin(url);
  await admin.createTopics(topics);
  await admin.close();
  return url;
}
