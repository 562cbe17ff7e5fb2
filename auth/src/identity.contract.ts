import { randomUUID } from 'node:crypto';
import { administration } from './contract/administration.ts';
import { discovery } from './contract/discovery.ts';
import { login } from './contract/login.ts';
import { listenForLogouts } from './contract/logout-listener.ts';
import { signOut } from './contract/sign-out.ts';
import { tokens } from './contract/tokens.ts';
import type { Bench, StartProvider } from './contract/under-test.ts';
import { identityAdmin } from './identity-admin.ts';
import { keysAt } from './keys.ts';
import { verifier } from './verify.ts';

/** What Souk needs of an identity provider: Keycloak has to pass, and so has ours. */
export function identityContract(start: StartProvider): void {
  let bench: Bench;
  const current = () => bench;

  beforeAll(async () => {
    bench = await newBench(start);
  });

  afterAll(async () => {
    await bench.provider.stop();
    await bench.gateway.stop();
  });

  discovery(current);
  login(current);
  tokens(current);
  administration(current);
  signOut(current);
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
  const keys = keysAt(`${issuer}/protocol/openid-connect/certs`);
  // Nothing here is about time: a busy machine may take what it needs.
  const patience = { timeoutMs: 60_000 };
  const clientSecret = values.SERVICES_CLIENT_SECRET;
  const admin = identityAdmin({ realmUrl: issuer, clientSecret, ...patience });
  const verify = verifier({ issuer, audience: 'souk', keys });
  return { provider, values, gateway, admin, keys, verify };
}
