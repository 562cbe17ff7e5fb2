import { existsSync } from 'node:fs';
import { z } from 'zod';
import { type ConfigIssue, count } from '../runtime/config.ts';

export const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

/** The password of a service's role, for a database URL without one. */
export const databasePassword = z.string().min(1).optional();

/** Adds the password to a database URL that has none. */
export function withPassword(databaseUrl: string, password: string | undefined): string {
  const url = new URL(databaseUrl);
  if (password !== undefined && url.password === '') url.password = encodeURIComponent(password);
  return url.href;
}

/** A number of brokers; Kafka's protocol has 16 bits for it. */
const replicas = count.max(32_767);
const portMax = 65_535;
const brokers = z
  .string()
  .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, 'Expected host:port, several separated by commas.')
  .refine(
    (list) => list.split(',').every((one) => Number(one.split(':')[1]) <= portMax),
    `A port is at most ${portMax}.`,
  );
/** In order of strength; the first one sends the password to the broker. */
const mechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

/** The settings of the broker: address and credentials. */
export const busSettings = {
  BUS_DATABASE_URL: postgresUrl.optional(),
  KAFKA_BROKERS: brokers.optional(),
  /** The name of this shop in the brokers' logs and quotas. */
  KAFKA_CLIENT_ID: z.string().default('souk'),
  KAFKA_TLS: z.enum(['true', 'false']).default('false'),
  /** A PEM file with the only authority that may sign the brokers' certificates. Without it TLS_CA_FILE and the public ones count. */
  KAFKA_TLS_CA_FILE: z.string().optional(),
  KAFKA_SASL_MECHANISM: z.enum(mechanisms).optional(),
  KAFKA_SASL_USERNAME: z.string().optional(),
  KAFKA_SASL_PASSWORD: z.string().optional(),
  /** Apply to the topics that we create. The brokers' defaults apply when they are unset. */
  KAFKA_REPLICATION: replicas.optional(),
  KAFKA_MIN_IN_SYNC: replicas.optional(),
};

type BusSettings = z.infer<z.ZodObject<typeof busSettings>>;

/** Addresses of the brokers, and the credentials of this shop. */
export type KafkaConfig = {
  readonly kafka: readonly string[];
  readonly clientId?: string;
  readonly tls?: { readonly caFile?: string };
  readonly sasl?: {
    readonly mechanism: (typeof mechanisms)[number];
    readonly username: string;
    readonly password: string;
  };
  /** How many brokers keep each record, and how many must have it before it is acknowledged. */
  readonly replication?: number;
  readonly minInSync?: number;
};

/** The broker to use: Kafka, or a PostgreSQL database. */
export type BusConfig = KafkaConfig | { readonly postgres: string };

/** Checks the settings that depend on one another. */
export function busConfigIssues(environment: NodeJS.ProcessEnv): ConfigIssue[] {
  const { KAFKA_TLS, KAFKA_TLS_CA_FILE: ca } = environment;
  const { KAFKA_REPLICATION: replication, KAFKA_MIN_IN_SYNC: inSync } = environment;
  const isSet = (name: string) => Boolean(environment[name]);
  const saslCount = sasl.filter(isSet).length;
  const checks: [wrong: boolean, path: readonly string[], message: string][] = [
    [
      isSet(database) === isSet('KAFKA_BROKERS'),
      [database, 'KAFKA_BROKERS'],
      'Set exactly one of the two.',
    ],
    [saslCount > 0 && saslCount < sasl.length, sasl, 'Set all three, or none.'],
    [Boolean(ca) && KAFKA_TLS !== 'true', ['KAFKA_TLS_CA_FILE'], 'Needs KAFKA_TLS=true.'],
    [Boolean(ca) && !existsSync(ca ?? ''), ['KAFKA_TLS_CA_FILE'], 'The file does not exist.'],
    [
      Number(inSync) > Number(replication ?? Infinity),
      ['KAFKA_MIN_IN_SYNC'],
      'Must not exceed KAFKA_REPLICATION.',
    ],
  ];
  return checks.flatMap(([wrong, path, message]) => (wrong ? [{ path, message }] : []));
}

const database = 'BUS_DATABASE_URL';
const sasl = ['KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'];

/** Builds the configuration from settings in which `busConfigIssues` found nothing. */
export function busConfigOf(read: BusSettings): BusConfig {
  if (!read.KAFKA_BROKERS) return { postgres: read.BUS_DATABASE_URL ?? '' };
  const { KAFKA_TLS_CA_FILE: caFile, KAFKA_SASL_MECHANISM: mechanism } = read;
  const { KAFKA_SASL_USERNAME: username = '', KAFKA_SASL_PASSWORD: password = '' } = read;
  const { KAFKA_REPLICATION: replication, KAFKA_MIN_IN_SYNC: minInSync } = read;
  return {
    kafka: read.KAFKA_BROKERS.split(','),
    clientId: read.KAFKA_CLIENT_ID,
    ...(read.KAFKA_TLS === 'true' && { tls: caFile ? { caFile } : {} }),
    ...(mechanism && { sasl: { mechanism, username, password } }),
    ...(replication && { replication }),
    ...(minInSync && { minInSync }),
  };
}

/**
 * Builds the configuration from a shop's reported address: `kafka://host:port,…`, with TLS `kafka+ssl://…`, or a
 * database URL.
 */
export function busConfigAt(address: string): BusConfig {
  const [, tls, brokers] = /^kafka(\+ssl)?:\/\/(.+)$/.exec(address) ?? [];
  if (!brokers) return { postgres: address };
  return { kafka: brokers.split(','), ...(tls && { tls: {} }) };
}
