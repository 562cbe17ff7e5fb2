import { randomBytes } from 'node:crypto';
import type { StartProvider } from '@souk/auth/contract/provider-under-test';
import { embeddedUnderTest } from '@souk/auth/provider/testing/embedded-under-test';
import { freePort } from '@souk/platform/runtime/free-port';
import { newLogger } from '@souk/platform/runtime/logger';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { newParts } from '@souk/platform/testing/test-file';
import type { RunGraphQL } from '../../../ports.ts';
import { captureLog } from '../../../testing/capture-log.ts';
import { openPool } from '../persistence/pool.ts';
import { adminOf } from './admin.ts';
import { Browser } from './browser.ts';
import { startGateway } from './gateway.ts';
import { startProviderProxy } from './provider-proxy.ts';

/** The password of the demo users: `buyer`, `seller`, … */
export const password = 'a password for demo users';

/** A provider behind a proxy, PostgreSQL, and two gateways that share their sessions. */
export type LoginSystem = Awaited<ReturnType<typeof startLoginSystem>>;

/** A slow test machine must not look like an unavailable provider. */
const withoutHurry = { providerTimeoutSeconds: 60, introspectionMs: 60_000 };

/** For tests without a graph. */
export const noGraph: RunGraphQL = () => Promise.reject(new Error('This test has no graph.'));

/** Starts the system, with the embedded provider by default. */
export async function startLoginSystem(
  runGraphQL = noGraph,
  startProvider: StartProvider = embeddedUnderTest,
) {
  const { parts, stoppable } = newParts();
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const secrets = { gateway: newSecret(), services: newSecret() };
  const provider = await startProvider({
    GATEWAY_PUBLIC_URL: publicUrl,
    GATEWAY_INTERNAL_URL: publicUrl,
    GATEWAY_CLIENT_SECRET: secrets.gateway,
    SERVICES_CLIENT_SECRET: secrets.services,
    ORCHESTRATORS_CLIENT_SECRET: newSecret(),
    DEMO_PASSWORD: password,
  });
  parts.defer(() => provider.close());
  const proxy = parts.use(await startProviderProxy(new URL(provider.issuer).origin));
  const settings = {
    databaseUrl: await emptyDatabase(provider.clusterUrl),
    sessionKey: newSecret(),
    publicUrl,
    origins: [publicUrl],
    issuer: provider.issuer,
    audience: 'souk',
    keysUrl: `${proxy.url}/realms/souk/protocol/openid-connect/certs`,
    clientId: 'gateway',
    clientSecret: secrets.gateway,
    ...withoutHurry,
  };
  const { logger, lines } = captureLog();
  const gateway = parts.use(await startGateway(settings, runGraphQL, { port, logger }));
  const second = parts.use(await startGateway(settings, runGraphQL));
  const sql = openPool(settings.databaseUrl, 2, newLogger('test', 'silent'));
  parts.defer(() => sql.end());
  return {
    ...{ publicUrl, settings, provider, proxy, gateway, second, sql },
    /** The name of the cookie of a session. */
    sessionCookie: `souk-session-${port}`,
    /** The log lines of the first gateway. */
    lines,
    admin: await adminOf(provider.issuer, secrets.services),
    newBrowser: () => new Browser(publicUrl),
    ...stoppable,
  };
}

/** A browser in which `username` has logged in by password. */
export async function loggedIn(system: LoginSystem, username = 'buyer'): Promise<Browser> {
  const browser = system.newBrowser();
  const { status } = await browser.visit('/auth', { body: { username, password } });
  if (status !== 200) throw new Error(`The login returned ${status}.`);
  return browser;
}

/** An access token that `username` gets by password, without a browser. */
export async function bearerOf({ provider }: LoginSystem, username: string): Promise<string> {
  const response = await fetch(`${provider.issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'sandbox', username, password }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

function newSecret(): string {
  return randomBytes(24).toString('hex');
}
