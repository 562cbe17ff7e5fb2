import { randomUUID } from 'node:crypto';
import { startMailbox } from '@souk/platform/mail/mailbox';
import { actionMails } from './contract/action-mails.ts';
import { adminApi } from './contract/admin-api.ts';
import { discovery } from './contract/discovery.ts';
import { keyRotation } from './contract/key-rotation.ts';
import { login } from './contract/login.ts';
import { logout } from './contract/logout.ts';
import { listenForLogouts } from './contract/logout-listener.ts';
import type { ContractContext, StartProvider } from './contract/provider-under-test.ts';
import { rejectedTokens } from './contract/rejected-tokens.ts';
import { tokens } from './contract/tokens.ts';
import { identityAdmin } from './identity-admin.ts';
import { remoteKeys } from './remote-keys.ts';
import { tokenVerifier } from './token-verifier.ts';

/** Time limit for starting a provider, its database and its realm on a busy machine. */
const startMs = 300_000;

/**
 * What Souk requires of an identity provider. Keycloak and the embedded provider both have to pass.
 */
export function identityContract(start: StartProvider): void {
  let context: ContractContext;
  const opened = new AsyncDisposableStack();
  const current = () => context;

  beforeAll(async () => {
    context = await newContext(start, opened);
  });
  afterAll(() => opened.disposeAsync(), startMs);

  discovery(current);
  login(current);
  tokens(current);
  adminApi(current);
  actionMails(current);
  logout(current);
  rejectedTokens(current);
  keyRotation(current);
}

async function newContext(
  start: StartProvider,
  opened: AsyncDisposableStack,
): Promise<ContractContext> {
  const gateway = await listenForLogouts();
  opened.defer(() => gateway.stop());
  const mailbox = await startMailbox();
  opened.defer(() => mailbox.stop());
  const smtp = new URL(mailbox.url);
  const values = {
    // Never requested: the test browser follows no redirect to another origin.
    GATEWAY_PUBLIC_URL: 'http://gateway.souk.test',
    GATEWAY_INTERNAL_URL: gateway.url,
    GATEWAY_CLIENT_SECRET: randomUUID(),
    SERVICES_CLIENT_SECRET: randomUUID(),
    ORCHESTRATORS_CLIENT_SECRET: randomUUID(),
    DEMO_PASSWORD: randomUUID(),
    SMTP_HOST: smtp.hostname,
    SMTP_PORT: smtp.port,
  };
  const provider = await start(values);
  opened.defer(() => provider.close());
  const { issuer } = provider;
  const keys = remoteKeys(`${issuer}/protocol/openid-connect/certs`);
  const clientSecret = values.SERVICES_CLIENT_SECRET;
  // A long timeout, as no test is about time and the machine may be busy.
  const admin = identityAdmin({ realmUrl: issuer, clientSecret, timeoutMs: 60_000 });
  const verify = tokenVerifier({ issuer, audience: 'souk', keys });
  return { provider, values, gateway, mailbox, admin, keys, verify };
}
