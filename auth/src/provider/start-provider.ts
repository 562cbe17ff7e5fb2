import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase } from './database.ts';
import { handlerOf } from './handler.ts';
import type { Log } from './identity.ts';
import { importPeople } from './import-people.ts';
import { newIdentity } from './new-identity.ts';
import { passwordsOf } from './password.ts';
import { People } from './people.ts';
import { purgeEvery } from './purge.ts';
import { readPeople, readRealm, type Values } from './realm.ts';
import { json, send } from './web.ts';

export type ProviderOptions = {
  /** On 127.0.0.1. 0 takes a free one. */
  port: number;
  /** The origin at which browsers and services reach it, when that is not the port on localhost. */
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
  const ending = new AsyncDisposableStack();
  try {
    return await start(options, ending);
  } catch (error) {
    await ending.disposeAsync();
    throw error;
  }
}

async function start(
  { port, publicUrl, databaseUrl, logger: log, ...given }: ProviderOptions,
  ending: AsyncDisposableStack,
): Promise<RunningProvider> {
  const realm = readRealm(given.realm ?? file('realm.json'), given.env);
  const demo = given.demoUsers ? readPeople(file('demo-users.json'), given.env) : [];
  const database = await openDatabase(databaseUrl);
  ending.defer(() => database.end());
  const passwords = passwordsOf(realm.passwordPolicy);
  const people = new People(database, passwords);
  await importPeople(people, [...realm.users, ...demo]);

  // Its port is part of every token: it listens before all else is made.
  let answer: RequestListener = notYet;
  const server = await listen(port, (req, res) => answer(req, res));
  ending.defer(() => close(server));
  const url = publicUrl ?? `http://localhost:${(server.address() as AddressInfo).port}`;
  const issuer = `${url}/realms/${realm.realm}`;
  const parts = { realm, issuer, database, people, passwords, log };
  const { identity, rotateKeys } = await newIdentity(parts);
  answer = handlerOf(identity);
  ending.defer(purgeEvery(purgeMs, identity));
  return { url, issuer, rotateKeys, stop: () => ending.disposeAsync() };
}

/** A request that nobody listens to would wait for its answer as long as its client does. */
function notYet(_: IncomingMessage, res: ServerResponse): void {
  send(res, json(503, { error: 'temporarily_unavailable' }, { 'retry-after': '1' }));
}

async function listen(port: number, answer: RequestListener): Promise<Server> {
  const server = createServer(answer).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Answers what is under way, then ends. */
async function close(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}

function file(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
}
