import {
  type BusConfig,
  busConfigIssues,
  busConfigOf,
  busSettings,
  databasePassword,
  postgresUrl,
  withPassword,
} from '@souk/platform/bus/settings';
import { httpUrl, readConfig, WrongConfiguration } from '@souk/platform/runtime/config';
import type { z } from 'zod';
import { CannotStart } from './cannot-start.ts';
import type { RunningSystem } from './running.ts';
import { type DatabaseName, databaseNames } from './subgraphs.ts';

/** The databases of a shop with a broker of its own. */
const names = (Object.keys(databaseNames) as DatabaseName[]).filter((name) => name !== 'bus');
const urlOf = (name: DatabaseName) => `${name.toUpperCase()}_DATABASE_URL`;
const passwordOf = (name: DatabaseName) => `${name.toUpperCase()}_DB_PASSWORD`;

const shape = {
  /** Where this program reaches the gateway. */
  GATEWAY_URL: httpUrl,
  /** Where this program gets tokens. */
  IDENTITY_REALM_URL: httpUrl,
  ...busSettings,
};

type Read = z.infer<z.ZodObject<typeof shape>> & Readonly<Record<string, unknown>>;

const databaseShape = Object.fromEntries(
  names.flatMap((name) => [
    [urlOf(name), postgresUrl],
    [passwordOf(name), databasePassword],
  ]),
);

/**
 * Returns the shop that the settings of this process describe, as they do in a container: null without
 * GATEWAY_URL. Throws CannotStart when other settings are missing or wrong.
 */
export function shopInEnvironment(environment = process.env): RunningSystem | null {
  if (!environment.GATEWAY_URL) return null;
  const all = { ...databaseShape, ...shape };
  const read = orCannotStart(() => readConfig(all, environment, busConfigIssues)) as Read;
  return {
    mode: 'stack',
    gatewayUrl: read.GATEWAY_URL,
    issuer: read.IDENTITY_REALM_URL,
    busUrl: addressOf(busConfigOf(read)),
    databases: urlsIn(read),
    services: {},
    management: {},
    pids: {},
  };
}

/** Returns the broker of that shop with the credentials, which no address has; null without GATEWAY_URL. */
export function busInEnvironment(environment = process.env): BusConfig | null {
  if (!environment.GATEWAY_URL) return null;
  return busConfigOf(
    orCannotStart(() => readConfig(busSettings, environment, busConfigIssues)) as Read,
  );
}

/** Returns the URLs of all databases, each with the password of its role. Throws CannotStart. */
export function databasesInEnvironment(environment = process.env): Record<DatabaseName, string> {
  return urlsIn(orCannotStart(() => readConfig(databaseShape, environment)));
}

function urlsIn(read: Readonly<Record<string, unknown>>) {
  const urls = names.map((name) => {
    const password = read[passwordOf(name)] as string | undefined;
    return [name, withPassword(read[urlOf(name)] as string, password)];
  });
  return Object.fromEntries(urls) as Record<DatabaseName, string>;
}

function orCannotStart<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (fault) {
    throw fault instanceof WrongConfiguration ? new CannotStart(fault.message) : fault;
  }
}

function addressOf(bus: BusConfig): string {
  if ('postgres' in bus) return bus.postgres;
  return `${bus.tls ? 'kafka+ssl' : 'kafka'}://${bus.kafka.join(',')}`;
}
