import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { Pool } from 'pg';
import { identityAdmin } from '../../identity-admin.ts';
import { type ProviderOptions, startProvider } from '../start-provider.ts';

/** Values that fill in the realm file, new ones for each test file. */
export const values = {
  GATEWAY_PUBLIC_URL: 'http://gateway.souk.test',
  // Nobody listens there: a client that can't be told of a logout must not keep it from ending.
  GATEWAY_INTERNAL_URL: 'http://127.0.0.1:1',
  GATEWAY_CLIENT_SECRET: randomUUID(),
  SERVICES_CLIENT_SECRET: randomUUID(),
  ORCHESTRATORS_CLIENT_SECRET: randomUUID(),
  DEMO_PASSWORD: randomUUID(),
};

/** Our realm file with other settings, and passwords that cost little: tests make hundreds. */
export function realmWith(settings: object = {}): object {
  const file = readFileSync(new URL('../../../realm.json', import.meta.url), 'utf8');
  const { passwordPolicy, ...realm } = JSON.parse(file);
  return { ...realm, passwordPolicy: `${passwordPolicy} and hashIterations(1)`, ...settings };
}

/** A provider on a database of its own, when none is given, and a way into that database. */
export async function embedded(options: Partial<ProviderOptions> = {}) {
  const faults: object[] = [];
  const told: object[] = [];
  const logger = {
    info: (about: object) => void told.push(about),
    error: (fault: object) => void faults.push(fault),
  };
  const databaseUrl = options.databaseUrl ?? (await emptyDatabase());
  const provider = await startProvider({
    port: 0,
    env: values,
    realm: realmWith(),
    logger,
    ...options,
    databaseUrl,
  });
  const { SERVICES_CLIENT_SECRET: clientSecret = '' } = options.env ?? values;
  const database = new Pool({ connectionString: databaseUrl, max: 1 });
  return {
    ...{ provider, values, database, databaseUrl, faults, told },
    admin: identityAdmin({ realmUrl: provider.issuer, clientSecret, timeoutMs: 60_000 }),
    stop: async () => {
      await database.end();
      await provider.stop();
    },
  };
}

export type Embedded = Awaited<ReturnType<typeof embedded>>;
