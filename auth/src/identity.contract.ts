import { randomUUID } from 'node:crypto';
import { administration } from './contract/administration.ts';
import { discovery } from './contract/discovery.ts';
import { keys } from './contract/keys.ts';
import { login } from './contract/login.ts';
import { listenForLogouts } from './contract/logout-listener.ts';
import { signOut } from './contract/sign-out.ts';
import { strangers } from './contract/strangers.ts';
import { tokens } from './contract/tokens.ts';
import type { Bench, StartProvider } from './contract/under-test.ts';
import { identityAdmin } from './identity-admin.ts';
import { keysAt } from './keys.ts';
import { verifier } from './verify.ts';

/** What a provider may take on a machine with other work: its database, its tables, the realm. */
const startMs = 300_000;

/** What Souk needs of an identity provider: Keycloak has to pass, and so has ours. */
export function identityContract(start: StartProvider): void {
  let bench: Bench;
  const current = () => bench;

  beforeAll(async () => {
    bench = await newBench(start);
  }, startMs);

  afterAll(async () => {
    await bench.provider.close();
    await bench.gateway.stop();
  }, startMs);

  discovery(current);
  login(current);
  tokens(current);
  administration(current);
  signOut(current);
  strangers(current);
  keys(current);
}

async function newBench(start: StartProvider): Promise<Bench> {
  const gateway = await listenForLogouts();
  const values = {
    // Nobody goes there: our browser stops at the door.
    GATEWAY_PUBLIC_URL: 'http://gateway.souk.test',
    GATEWAY_INTERNAL_URL: gateway.url,
    GATEWAY_CLIENT_SECRET: randomUUID(),
    SERVICES_CLIENT_SECRET: randomUUID(),
    ORCHESTRATORS_CLIENT_SECRET: randomUUID(),
    DEMO_PASSWORD: randomUUID(),
  };
  const provider = await start(values);
  const { issuer } = provider;
  const published = keysAt(`${issuer}/protocol/openid-connect/certs`);
  // Nothing here is about time: a busy machine may take what it needs.
  const patience = { timeoutMs: 60_000 };
  const clientSecret = values.SERVICES_CLIENT_SECRET;
  const admin = identityAdmin({ realmUrl: issuer, clientSecret, ...patience });
  const verify = verifier({ issuer, audience: 'souk', keys: published });
  return { provider, values, gateway, admin, keys: published, verify };
}
