import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { totalMax } from '../../domain/stock.ts';
import * as usecase from '../../usecases/set-stocks.ts';
import { bulkRows, resultsOf } from '../bulk-rows.ts';
import type {
  BelowReserved,
  MutationResolvers,
  NotFound,
  VersionConflict,
} from '../schema.generated.ts';

const row = z.object({
  productId: id,
  quantity: z.int().min(0).max(totalMax),
  expectedTotal: z.int().nullish(),
});
const rows = bulkRows(row, ({ productId }) => productId);
const request = z.object({ rows, idempotencyKey: key });
const refusals = [IdempotencyKeyReused] as const;

type Refused = NotFound | VersionConflict | BelowReserved;

export const setStocks: MutationResolvers['setStocks'] = mutation({
  payload: 'SetStocksPayload',
  request,
  refusals,
  run: async ({ actor, command }, context) => {
    const { transact, currency, logger } = context;
    const { refused, replayed } = await transact((work) =>
      usecase.setStocks(work, actor, command, currency),
    );
    if (!replayed) logger.info({ by: actor.id, rows: command.rows }, 'setStocks');
    const ids = command.rows.map(({ productId }) => productId);
    const results = await resultsOf<Refused>(ids, refused, context);
    return { rows: results.map(({ id, result }) => ({ productId: id, result })), replayed };
  },
});
