import { emptyDatabase } from '@souk/platform/testing/postgres';
import type { ProviderUnderTest, Values } from '../../contract/under-test.ts';
import { bank, passwordGrant } from '../../testing/strangers.ts';
import { readRealm } from '../realm.ts';
import { startProvider } from '../start-provider.ts';
import { realmWith } from './embedded.ts';

/** Our own provider, to be held against the contract. It has one client more, which is a stranger. */
export async function embeddedUnderTest(env: Values): Promise<ProviderUnderTest> {
  const databaseUrl = await emptyDatabase();
  const clients = [...readRealm(realmWith(), env).clients, bank];
  const realm = realmWith({ clients });
  const logger = { info: () => {}, error: () => {} };
  const start = (port: number) =>
    startProvider({ port, databaseUrl, realm, env, demoUsers: true, logger });
  let provider = await start(0);
  const { issuer, url } = provider;
  const password = env.DEMO_PASSWORD ?? '';
  return {
    issuer,
    rotateKeys: () => provider.rotateKeys(),
    tokenOfAnotherClient: () => passwordGrant(issuer, bank, password),
    tokenOfAnotherRealm: () => tokenFromElsewhere(env),
    stop: () => provider.stop(),
    startAgain: async () => {
      provider = await start(Number(new URL(url).port));
    },
    close: () => provider.stop(),
  };
}

/** One provider has one realm: another realm is at another provider. */
async function tokenFromElsewhere(env: Values): Promise<string> {
  const databaseUrl = await emptyDatabase();
  const logger = { info: () => {}, error: () => {} };
  const realm = realmWith();
  const elsewhere = await startProvider({
    port: 0,
    databaseUrl,
    realm,
    env,
    demoUsers: true,
    logger,
  });
  const gateway = { ...bank, clientId: 'gateway', secret: env.GATEWAY_CLIENT_SECRET ?? '' };
  const token = await passwordGrant(elsewhere.issuer, gateway, env.DEMO_PASSWORD ?? '');
  await elsewhere.stop();
  return token;
}
