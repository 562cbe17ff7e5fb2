import { count, milliseconds, withFormerNames } from '@souk/platform/runtime/config';
import { readSubgraph, type SubgraphConfig } from '@souk/platform/service/subgraph-config';
import { settings as changeable, formerVariables } from '@souk/schema/settings';
import type { PlacingPolicy } from './graphql/placing-limit.ts';
import type { RetryPolicy } from './sagas/checkout.ts';

type NumberKey = 'SIMILAR_ORDER_WINDOW' | 'SAGA_RETRY' | 'SAGA_RETRY_MAX' | 'SAGA_TIMEOUT';

/** A setting that can also be changed while the shop runs. */
function byDefault(key: NumberKey) {
  return changeable[key].schema.default(changeable[key].byDefault);
}

const settings = {
  /** Two orders of the same products within this time are similar. */
  SIMILAR_ORDER_WINDOW_S: byDefault('SIMILAR_ORDER_WINDOW'),
  SAGA_RETRY_MS: byDefault('SAGA_RETRY'),
  SAGA_RETRY_MAX_MS: byDefault('SAGA_RETRY_MAX'),
  SAGA_TIMEOUT_MS: byDefault('SAGA_TIMEOUT'),
  /** How long a request with `wait: SETTLED` waits for the end of the checkout. */
  OUTCOME_WAIT_MS: milliseconds.default(10_000),
  /** How long an order waits for the event of a buyer or a product that is not in our copies. */
  REPLICA_WAIT_MS: milliseconds.default(2_000),
  /** How many orders one process places at once: fewer than its connections, as others read. */
  PLACING_MAX: count.default(4),
  /** How long the placing of an order waits for its turn. */
  PLACING_WAIT_MS: milliseconds.default(3_000),
};

const formerNames = {
  ...formerVariables,
  OUTCOME_WAIT_MS: 'SETTLE_WAIT_MS',
  REPLICA_WAIT_MS: 'HEARSAY_WAIT_MS',
};

/** The settings that only orders has. */
export type Policies = {
  readonly similarWindowS: number;
  readonly retryPolicy: RetryPolicy;
  readonly outcomeWaitMs: number;
  readonly replicaWaitMs: number;
} & PlacingPolicy;

/** Reads the environment. Throws one WrongConfiguration that names every mistake. */
export function configFrom(
  environment: NodeJS.ProcessEnv,
): SubgraphConfig & { readonly policies: Policies } {
  const renamed = withFormerNames(environment, formerNames);
  const { own, shared } = readSubgraph('orders', settings, renamed);
  return {
    ...shared,
    policies: {
      similarWindowS: own.SIMILAR_ORDER_WINDOW_S,
      retryPolicy: {
        retryMs: own.SAGA_RETRY_MS,
        retryMaxMs: own.SAGA_RETRY_MAX_MS,
        timeoutMs: own.SAGA_TIMEOUT_MS,
      },
      outcomeWaitMs: own.OUTCOME_WAIT_MS,
      replicaWaitMs: own.REPLICA_WAIT_MS,
      placingMax: own.PLACING_MAX,
      placingWaitMs: own.PLACING_WAIT_MS,
    },
  };
}
