import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
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
const request = z.object({ input: z.object({ rows, idempotencyKey: key }) });
const refusals = [ValidationFailed, IdempotencyKeyReused] as const;

type Refused = NotFound | VersionConflict | BelowReserved;

export const setStocks: MutationResolvers['setStocks'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, currency, logger } = context;
    const actor = signedIn(viewer);
    const { input } = valid(request, args);
    const { refused, replayed } = await transact((work) =>
      usecase.setStocks(work, actor, input, currency),
    );
    if (!replayed) logger.info({ by: actor.id, rows: input.rows }, 'setStocks');
    const ids = input.rows.map(({ productId }) => productId);
    const results = await resultsOf<Refused>(ids, refused, context);
    return { rows: results.map(({ id, result }) => ({ productId: id, result })), replayed };
  });
