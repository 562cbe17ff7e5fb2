import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Fault } from '../runtime/config.ts';

export const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

const count = z.coerce.number().int().positive();
const brokers = z
  .string()
  .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, 'Expected host:port, more of them with commas between.');
/** In order of strength; the first one shows the password to the broker. */
const mechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

/** The settings that say where the events are, and how to get there. */
export const busSettings = {
  BUS_DATABASE_URL: postgresUrl.optional(),
  KAFKA_BROKERS: brokers.optional(),
  /** How this shop is called in the brokers' logs and quotas. */
  KAFKA_CLIENT_ID: z.string().default('souk'),
  KAFKA_TLS: z.enum(['true', 'false']).default('false'),
  /** A PEM file with the authority that signed the brokers' certificates, where it is none of the known. */
  KAFKA_TLS_CA_FILE: z.string().optional(),
  KAFKA_SASL_MECHANISM: z.enum(mechanisms).optional(),
  KAFKA_SASL_USERNAME: z.string().optional(),
  KAFKA_SASL_PASSWORD: z.string().optional(),
  /** Of the topics that we make. Without them it is as the brokers say. */
  KAFKA_REPLICATION: count.optional(),
  KAFKA_MIN_IN_SYNC: count.optional(),
};

type BusSettings = z.infer<z.ZodObject<typeof busSettings>>;

/** Where the brokers are, and who we are there. */
export type KafkaConfig = {
  readonly kafka: readonly string[];
  readonly clientId?: string;
  readonly tls?: { readonly caFile?: string };
  readonly sasl?: {
    readonly mechanism: (typeof mechanisms)[number];
    readonly username: string;
    readonly password: string;
  };
  /** How many brokers keep each record, and how many must have it before it counts as stored. */
  readonly replication?: number;
  readonly minInSync?: number;
};

/** Where the events are. */
export type BusConfig = KafkaConfig | { readonly postgres: string };

/** What no single one of the settings can tell. */
export function busFaults(environment: NodeJS.ProcessEnv): Fault[] {
  const { KAFKA_TLS, KAFKA_TLS_CA_FILE: ca } = environment;
  const { KAFKA_REPLICATION: replication, KAFKA_MIN_IN_SYNC: inSync } = environment;
  const is = (name: string) => Boolean(environment[name]);
  const given = sasl.filter(is).length;
  const faults: [wrong: boolean, path: readonly string[], message: string][] = [
    [
      is(database) === is('KAFKA_BROKERS'),
      [database, 'KAFKA_BROKERS'],
      'Set exactly one of the two.',
    ],
    [given > 0 && given < sasl.length, sasl, 'Set all three, or none.'],
    [Boolean(ca) && KAFKA_TLS !== 'true', ['KAFKA_TLS_CA_FILE'], 'It needs KAFKA_TLS.'],
    [Boolean(ca) && !existsSync(ca ?? ''), ['KAFKA_TLS_CA_FILE'], 'There is no such file.'],
    [
      Number(inSync) > Number(replication ?? Infinity),
      ['KAFKA_MIN_IN_SYNC'],
      'More than are kept.',
    ],
  ];
  return faults.flatMap(([wrong, path, message]) => (wrong ? [{ path, message }] : []));
}

const database = 'BUS_DATABASE_URL';
const sasl = ['KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'];

/** What the settings say, when `busFaults` found nothing. */
export function busOf(read: BusSettings): BusConfig {
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

/** Where a shop that runs says that its broker is: `kafka://host:port,…`, else a database. */
export function busAt(address: string): BusConfig {
  const [, brokers] = address.split('kafka://');
  return brokers ? { kafka: brokers.split(',') } : { postgres: address };
}
