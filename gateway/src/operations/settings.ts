import { fileURLToPath } from 'node:url';
import { count, milliseconds, millisecondsOrNone } from '@souk/platform/runtime/config';
import { z } from 'zod';
import type { Timeouts } from '../graph/subgraph/fetcher.ts';
import { names } from '../list-settings.ts';
import { manifestFile } from './manifest-file.ts';
import type { PersistedSettings } from './persisted-operations.ts';
import { defaultAnonymousCacheMs } from './use-anonymous-cache.ts';
import { type ConcurrencyLimit, defaultConcurrencyLimit } from './use-concurrency-limit.ts';
import { defaultLimits, type Limits } from './use-limits.ts';
import { defaultRateLimit, type RateLimit } from './use-rate-limit.ts';

/** What operations may cost and how long they may take. */
export type OperationConfig = {
  readonly limits: Limits;
  readonly rateLimit: RateLimit;
  /** How long answers to anonymous queries are kept; 0 keeps none. */
  readonly anonymousCacheMs: number;
  readonly concurrencyLimit: ConcurrencyLimit;
  readonly persisted: PersistedSettings;
  readonly timeouts: Timeouts & { readonly totalMs: number };
};

const committedManifest = import.meta.resolve('@souk/schema/persisted-operations.json');

/** The variables of the environment. */
export const operationSettings = {
  GRAPHQL_TOKENS_MAX: count.default(defaultLimits.tokens),
  GRAPHQL_DEPTH_MAX: count.default(defaultLimits.depth),
  GRAPHQL_ALIASES_MAX: count.default(defaultLimits.aliases),
  GRAPHQL_ROOT_FIELDS_MAX: count.default(defaultLimits.rootFields),
  GRAPHQL_COST_MAX: count.default(defaultLimits.cost),
  USER_COST_PER_MINUTE_MAX: count.default(defaultRateLimit.perUser),
  ADDRESS_COST_PER_MINUTE_MAX: count.default(defaultRateLimit.perAddress),
  ANONYMOUS_CACHE_MS: millisecondsOrNone.default(defaultAnonymousCacheMs),
  IN_FLIGHT_MAX: count.default(defaultConcurrencyLimit.inFlight),
  WAITING_MAX: count.default(defaultConcurrencyLimit.waiting),
  WAITING_TIMEOUT_MS: milliseconds.default(defaultConcurrencyLimit.waitMs),
  QUERY_TIMEOUT_MS: milliseconds.default(5_000),
  MUTATION_TIMEOUT_MS: milliseconds.default(15_000),
  REQUEST_TIMEOUT_MS: milliseconds.default(20_000),
  /** The manifest of the operations that clients may send by their ids. */
  PERSISTED_OPERATIONS_FILE: manifestFile.prefault(fileURLToPath(committedManifest)),
  /** The names of the clients that may register operations: automatic persisted queries. */
  PERSISTED_OPERATIONS_CLIENTS: names,
  /** Whether every operation is refused that is not in the manifest. */
  SAFELIST: z.enum(['true', 'false']).default('false'),
};

export function operationConfigOf(
  read: z.infer<z.ZodObject<typeof operationSettings>>,
): OperationConfig {
  return {
    limits: {
      ...defaultLimits,
      tokens: read.GRAPHQL_TOKENS_MAX,
      depth: read.GRAPHQL_DEPTH_MAX,
      aliases: read.GRAPHQL_ALIASES_MAX,
      rootFields: read.GRAPHQL_ROOT_FIELDS_MAX,
      cost: read.GRAPHQL_COST_MAX,
    },
    rateLimit: {
      perUser: read.USER_COST_PER_MINUTE_MAX,
      perAddress: read.ADDRESS_COST_PER_MINUTE_MAX,
    },
    anonymousCacheMs: read.ANONYMOUS_CACHE_MS,
    concurrencyLimit: {
      inFlight: read.IN_FLIGHT_MAX,
      waiting: read.WAITING_MAX,
      waitMs: read.WAITING_TIMEOUT_MS,
    },
    persisted: {
      listed: read.PERSISTED_OPERATIONS_FILE,
      safelist: read.SAFELIST === 'true',
      clients: read.PERSISTED_OPERATIONS_CLIENTS,
    },
    timeouts: {
      queryMs: read.QUERY_TIMEOUT_MS,
      mutationMs: read.MUTATION_TIMEOUT_MS,
      totalMs: read.REQUEST_TIMEOUT_MS,
    },
  };
}
