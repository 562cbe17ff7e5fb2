import { readSubgraph, type SubgraphConfig } from '@souk/platform/service/subgraph-config';
import { z } from 'zod';
import type { Patience } from './sagas/checkout.ts';

const ms = z.coerce.number().int().positive();

const settings = {
  /** Two orders of the same products within this time are similar. */
  SIMILAR_ORDER_WINDOW_S: z.coerce.number().int().nonnegative().default(300),
  SAGA_AGAIN_MS: ms.default(5_000),
  SAGA_AGAIN_MAX_MS: ms.default(60_000),
  SAGA_GIVE_UP_MS: ms.default(1_800_000),
  /** How long a caller who wants the end of a checkout waits for it. */
  SETTLE_WAIT_MS: ms.default(10_000),
  /** How long an order waits for a buyer or a product that nobody has told of yet. */
  HEARSAY_WAIT_MS: ms.default(2_000),
};

/** What only orders has to know. */
export type Terms = {
  readonly similarWindowS: number;
  readonly patience: Patience;
  readonly settleWaitMs: number;
  readonly hearsayWaitMs: number;
};

/** Reads the environment. Throws one WrongConfiguration that names every mistake. */
export function configFrom(
  environment: NodeJS.ProcessEnv,
): SubgraphConfig & { readonly terms: Terms } {
  const { own, shared } = readSubgraph('orders', settings, environment);
  return {
    ...shared,
    terms: {
      similarWindowS: own.SIMILAR_ORDER_WINDOW_S,
      patience: {
        againMs: own.SAGA_AGAIN_MS,
        againMaxMs: own.SAGA_AGAIN_MAX_MS,
        giveUpMs: own.SAGA_GIVE_UP_MS,
      },
      settleWaitMs: own.SETTLE_WAIT_MS,
      hearsayWaitMs: own.HEARSAY_WAIT_MS,
    },
  };
}
