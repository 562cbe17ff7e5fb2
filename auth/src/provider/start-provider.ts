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
import { closedOnFailure } from '@souk/platform/runtime/closed-on-failure';
import { ActionTokens } from './action-tokens.ts';
import { createContext } from './create-context.ts';
import { deleteExpired, openDatabase, runEvery } from './database.ts';
import { endInterrupted } from './end-sessions-before.ts';
import { importUsers } from './import-users.ts';
import { LoginLimits } from './login-limits.ts';
import { passwordHasher } from './password-hasher.ts';
import type { Log } from './provider-context.ts';
import { readRealm, readUsers, type Values } from './realm.ts';
import { requestHandler } from './request-handler.ts';
import { json, send } from './router.ts';
import { UserStore } from './user-store.ts';

export type ProviderOptions = {
  /** Port on 127.0.0.1; 0 for any free port. */
  port: number;
  /** Public origin, for browsers and services; default: the port on localhost. */
  publicUrl?: string;
  /** PostgreSQL; missing tables are created. */
  databaseUrl: string;
  /** Replaces `auth/realm.json`. */
  realm?: unknown;
  /** Also imports the users of `auth/demo-users.json`. */
  demoUsers?: boolean;
  /** Passes of the hash of a new password, instead of those of the realm. Only a test has fewer. */
  hashPasses?: number | undefined;
  /** Values of the `${NAME}` placeholders in these files. */
  env: Values;
  logger: Log;
};

export type RunningProvider = {
  url: string;
  /** The `iss` of tokens: `<url>/realms/souk`. */
  issuer: string;
  /** Replaces the signing key. Tokens of the old key remain valid until they expire. */
  rotateKeys: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Interval at which expired rows are deleted, and what was interrupted is completed. */
const cleanupIntervalMs = 600_000;

/**
 * Starts an OpenID provider with the paths and the behaviour of Keycloak that Souk relies on. Reads
 * the realm file at each start. Imports its users when they are missing, and never changes them
 * afterwards: like all other state, they then live in the database.
 */
export async function startProvider(options: ProviderOptions): Promise<RunningProvider> {
  return closedOnFailure((cleanup) => start(options, cleanup));
}

async function start(
  { port, publicUrl, databaseUrl, logger: log, ...options }: ProviderOptions,
  cleanup: AsyncDisposableStack,
): Promise<RunningProvider> {
  const realm = readRealm(options.realm ?? readJsonFile('realm.json'), options.env);
  const demo = options.demoUsers ? readUsers(readJsonFile('demo-users.json'), options.env) : [];
  const database = await openDatabase(databaseUrl);
  cleanup.defer(() => database.end());
  const passwords = passwordHasher(realm.passwordPolicy, options.hashPasses);
  cleanup.defer(() => passwords.close());
  const users = new UserStore(database, passwords);
  await importUsers(users, [...realm.users, ...demo]);

  // The port is part of the issuer, so the server listens before the provider exists.
  let handler: RequestListener = notReady;
  const server = await listen(port, (req, res) => handler(req, res));
  cleanup.defer(() => close(server));
  const url = publicUrl ?? `http://localhost:${(server.address() as AddressInfo).port}`;
  const issuer = `${url}/realms/${realm.realm}`;
  const limits = new LoginLimits();
  const actionTokens = new ActionTokens(database, passwords);
  const dependencies = { realm, issuer, database, users, actionTokens, passwords, limits, log };
  const { context, rotateKeys } = await createContext(dependencies);
  handler = requestHandler(context);
  const logError = (err: unknown) => log.error({ err }, 'Cleaning up failed.');
  const cleanUp = () => deleteExpired(database).then(() => endInterrupted(context));
  await endInterrupted(context);
  cleanup.defer(runEvery(cleanupIntervalMs, cleanUp, logError));
  return { url, issuer, rotateKeys, stop: () => cleanup.disposeAsync() };
}

/** Responds 503, as a request without a handler would hang until its client gives up. */
function notReady(_: IncomingMessage, res: ServerResponse): void {
  send(res, json(503, { error: 'temporarily_unavailable' }, { 'retry-after': '1' }));
}

async function listen(port: number, handler: RequestListener): Promise<Server> {
  const server = createServer(handler).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Finishes requests in flight, then closes. */
async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection that was in use stays open: without this, for as long as its client goes on asking.
  server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
  await closed;
}

function readJsonFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
}
