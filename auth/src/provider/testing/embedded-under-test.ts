import { emptyDatabase } from '@souk/platform/testing/postgres';
import { atEnd } from '@souk/platform/testing/test-file';
import type { ProviderUnderTest, Values } from '../../contract/provider-under-test.ts';
import { passwordGrant, untrustedClient } from '../../testing/untrusted-client.ts';
import { readRealm } from '../realm.ts';
import { startProvider } from '../start-provider.ts';
import { realmWith } from './embedded-provider.ts';

/** Starts the embedded provider for the contract, with an untrusted client besides our own. */
export async function embeddedUnderTest(env: Values): Promise<ProviderUnderTest> {
  const databaseUrl = await emptyDatabase();
  const clients = [...readRealm(realmWith(), env).clients, untrustedClient];
  const realm = realmWith({ clients });
  const logger = { info: () => {}, error: () => {} };
  const start = (port: number) =>
    startProvider({ port, databaseUrl, realm, env, demoUsers: true, logger });
  let provider = await start(0);
  atEnd(() => provider.stop());
  const { issuer, url } = provider;
  const password = env.DEMO_PASSWORD ?? '';
  return {
    issuer,
    rotateKeys: () => provider.rotateKeys(),
    tokenOfAnotherClient: () => passwordGrant(issuer, untrustedClient, password),
    tokenOfAnotherRealm: () => tokenOfOtherProvider(env),
    stop: () => provider.stop(),
    restart: async () => {
      provider = await start(Number(new URL(url).port));
    },
    close: () => provider.stop(),
  };
}

/** A token of a second provider, because each embedded provider has one realm. */
async function tokenOfOtherProvider(env: Values): Promise<string> {
  const databaseUrl = await emptyDatabase();
  const logger = { info: () => {}, error: () => {} };
  const realm = realmWith();
  const other = await startProvider({
    port: 0,
    databaseUrl,
    realm,
    env,
    demoUsers: true,
    logger,
  });
  const gateway = {
    ...untrustedClient,
    clientId: 'gateway',
    secret: env.GATEWAY_CLIENT_SECRET ?? '',
  };
  const token = await passwordGrant(other.issuer, gateway, env.DEMO_PASSWORD ?? '');
  await other.stop();
  return token;
}
