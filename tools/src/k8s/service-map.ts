import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '@souk/schema/contract';
import { billingCommands } from '@souk/schema/events/billing';
import { deliveryCommands } from '@souk/schema/events/delivery';
import { inventoryCommands } from '@souk/schema/events/inventory';
import { contracts } from '@souk/schema/events/topics';
import { parse } from 'yaml';
import { databaseNames, type SubgraphName, subgraphs } from '../../../ops/system/subgraphs.ts';
import { consumedTopics } from './consumed-topics.ts';

const root = new URL('../../../', import.meta.url).pathname;
const valuesFile = 'k8s/charts/souk/values.yaml';

/** A service in the map of the values. */
export type MappedService = {
  readonly enabled?: boolean;
  readonly workspace: string;
  readonly port?: number;
  readonly database?: string;
  readonly role?: string;
  readonly calls?: readonly string[];
  readonly publishes?: readonly string[];
  readonly consumes?: readonly string[];
};

export type ServiceMap = Readonly<Record<string, MappedService>>;

/** Reads the map of services. */
export function serviceMap(): ServiceMap {
  return parse(readFileSync(join(root, valuesFile), 'utf8')).services;
}

/** The topics that a subgraph writes: its own facts, and of orders the commands of its checkouts. */
function publishedTopics(name: SubgraphName): readonly string[] {
  const commands: Contract = { ...billingCommands, ...inventoryCommands, ...deliveryCommands };
  const own: Contract = name === 'analytics' ? {} : contracts[name];
  const messages = Object.entries(own).filter(([type]) => !(type in commands));
  const topics = [...messages, ...(name === 'orders' ? Object.entries(commands) : [])];
  return [...new Set(topics.map(([, { topic }]) => topic))].sort();
}

/** The services that the code has, as the map should have them; those of older systems have their ports. */
export function servicesOfCode(): ServiceMap {
  const ports: Readonly<Record<string, number>> = { users: 8081, inventory: 8082 };
  const nameOf = (name: string) =>
    `${name.replace(/s$/, '').replace('analytic', 'analytics')}-service`;
  const services = subgraphs.map((name) => {
    const service = {
      workspace: name,
      port: ports[name] ?? 8080,
      database: databaseNames[name],
      role: name,
      calls: [],
      publishes: publishedTopics(name),
      consumes: consumedTopics(name),
    };
    return [nameOf(name), service] as const;
  });
  const gateway = {
    workspace: 'gateway',
    port: 8080,
    database: databaseNames.gateway,
    role: 'gateway',
    calls: services.map(([name]) => name),
    publishes: [],
    consumes: consumedTopics('gateway'),
  };
  const web = { workspace: 'web', port: 8080, calls: ['gateway'], publishes: [], consumes: [] };
  return Object.fromEntries([['gateway', gateway], ...services, ['web', web]]);
}

/** Returns where the map and the code differ, one sentence each. */
export function mapProblems(map: ServiceMap, code: ServiceMap): readonly string[] {
  const names = new Set([...Object.keys(map), ...Object.keys(code)]);
  return [...names].flatMap((name) => {
    const [inMap, inCode] = [map[name], code[name]];
    if (!inMap || !inCode) return [`${name} is only in ${inMap ? 'the map' : 'the code'}`];
    return (Object.keys(inCode) as (keyof MappedService)[]).flatMap((field) => {
      const defaults = { port: 8080, calls: [], publishes: [], consumes: [] };
      const [left, right] = [{ ...defaults, ...inMap }[field], inCode[field]].map(textOf);
      return left === right
        ? []
        : [`${name}: ${field} is ${left} in the map, ${right} in the code`];
    });
  });
}

/** Lists have no order. */
function textOf(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
}

type ComposeService = {
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>;
};

/** Returns where `docker-compose.yml` and the map differ; null while there is no such file. */
export function composeProblems(map: ServiceMap): readonly string[] | null {
  const file = join(root, 'docker-compose.yml');
  if (!existsSync(file)) return null;
  const { services } = parse(readFileSync(file, 'utf8'), { merge: true, maxAliasCount: -1 }) as {
    services: Readonly<Record<string, ComposeService>>;
  };
  return Object.entries(map).flatMap(([name, { enabled, database, calls = [] }]) => {
    if (enabled === false) return [];
    const service = services[name];
    if (!service) return [`docker-compose.yml has no ${name}`];
    const { depends_on: on = [] } = service;
    const dependencies = Array.isArray(on) ? on : Object.keys(on);
    // The gateway starts without the services that it calls.
    const needed = database ? ['postgres', 'kafka'] : [];
    const foreign = dependencies.filter((one) => one in map && !calls.includes(one));
    return [
      ...needed
        .filter((one) => !dependencies.includes(one))
        .map((one) => `docker-compose.yml: ${name} does not depend on ${one}`),
      ...foreign.map((one) => `docker-compose.yml: ${name} depends on ${one}`),
    ];
  });
}
