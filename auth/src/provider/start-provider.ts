import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase } from './database.ts';
import { handlerOf } from './handler.ts';
import type { Log } from './identity.ts';
import { importPeople } from './import-people.ts';
import { newIdentity } from './new-identity.ts';
import { People } from './people.ts';
import { purgeEvery } from './purge.ts';
import { readPeople, readRealm, type Values } from './realm.ts';

export type ProviderOptions = {
  /** On 127.0.0.1. 0 takes a free one. */
  port: number;
  /** As browsers and services reach it, when that is not the port on localhost. */
  publicUrl?: string;
  /** PostgreSQL; the tables are made when they are missing. */
  databaseUrl: string;
  /** A realm file in place of `auth/realm.json`. */
  realm?: unknown;
  /** Also makes the people of `auth/demo-users.json`. */
  demoUsers?: boolean;
  /** Values for the `${NAME}`s of these files. */
  env: Values;
  logger: Log;
};

export type RunningProvider = {
  url: string;
  /** What tokens name: `<url>/realms/souk`. */
  issuer: string;
  /** Signs with a new key from now on. Tokens of the old one stay good until they end. */
  rotateKeys: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Between two looks for what has expired. */
const purgeMs = 600_000;

/**
 * Starts an OpenID provider that stands at Keycloak's paths and acts like it, as far as Souk goes.
 * The realm file is read at each start. Its people are made when they are missing, and never
 * changed: from then on they belong to the database, as all else does.
 */
export async function startProvider(options: ProviderOptions): Promise<RunningProvider> {
  const { databaseUrl, env, logger: log, demoUsers = false } = options;
  const realm = readRealm(options.realm ?? file('realm.json'), env);
  const database = await openDatabase(databaseUrl);
  const people = new People(database);
  await importPeople(people, realm.users);
  if (demoUsers) await importPeople(people, readPeople(file('demo-users.json'), env));

  const server = createServer().listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = options.publicUrl ?? `http://localhost:${port}`;
  const issuer = `${url}/realms/${realm.realm}`;
  const { identity, rotateKeys } = await newIdentity({ realm, issuer, database, people, log });
  server.on('request', handlerOf(identity));
  const endPurge = purgeEvery(purgeMs, identity);

  const stop = async () => {
    endPurge();
    server.close();
    server.closeIdleConnections();
    await once(server, 'close');
    await database.end();
  };
  return { url, issuer, rotateKeys, stop };
}

function file(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
}
