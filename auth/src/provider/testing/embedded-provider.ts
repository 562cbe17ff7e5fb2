import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startMailbox } from '@souk/platform/mail/mailbox';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { newParts } from '@souk/platform/testing/test-file';
import { Pool } from 'pg';
import { identityAdmin } from '../../identity-admin.ts';
import { type ProviderOptions, startProvider } from '../start-provider.ts';

/** Placeholder values for the realm file, new ones for each test file. */
export const values = {
  GATEWAY_PUBLIC_URL: 'http://gateway.souk.test',
  // No server listens there: an unreachable client must not prevent a logout.
  GATEWAY_INTERNAL_URL: 'http://127.0.0.1:1',
  GATEWAY_CLIENT_SECRET: randomUUID(),
  SERVICES_CLIENT_SECRET: randomUUID(),
  ORCHESTRATORS_CLIENT_SECRET: randomUUID(),
  DEMO_PASSWORD: randomUUID(),
};

/**
 * Our realm file with other settings, and cheap password hashes, as tests create hundreds of users.
 */
export function realmWith(settings: object = {}): object {
  const file = readFileSync(new URL('../../../realm.json', import.meta.url), 'utf8');
  const { passwordPolicy, ...realm } = JSON.parse(file);
  return { ...realm, passwordPolicy: `${passwordPolicy} and hashIterations(1)`, ...settings };
}

/**
 * Starts a provider on a new database, unless one is given, with a connection to that database, and the mailbox that
 * gets its mails.
 */
export async function startEmbedded(options: Partial<ProviderOptions> = {}) {
  const { parts, stoppable } = newParts();
  const errors: object[] = [];
  const infos: object[] = [];
  const logger = {
    info: (data: object) => void infos.push(data),
    error: (data: object) => void errors.push(data),
  };
  const databaseUrl = options.databaseUrl ?? (await emptyDatabase());
  const mailbox = await startMailbox();
  parts.defer(() => mailbox.stop());
  const { hostname, port } = new URL(mailbox.url);
  const provider = await startProvider({
    port: 0,
    env: { ...values, SMTP_HOST: hostname, SMTP_PORT: port },
    realm: realmWith(),
    logger,
    ...options,
    databaseUrl,
  });
  parts.defer(() => provider.stop());
  const { SERVICES_CLIENT_SECRET: clientSecret = '' } = options.env ?? values;
  const database = new Pool({ connectionString: databaseUrl, max: 1 });
  parts.defer(() => database.end());
  return {
    ...{ provider, values, database, databaseUrl, mailbox, errors, infos },
    admin: identityAdmin({ realmUrl: provider.issuer, clientSecret, timeoutMs: 60_000 }),
    ...stoppable,
  };
}

export type EmbeddedProvider = Awaited<ReturnType<typeof startEmbedded>>;
