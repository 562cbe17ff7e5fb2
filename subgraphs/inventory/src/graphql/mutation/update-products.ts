import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/update-products.ts';
import { bulkRows, resultsOf } from '../bulk-rows.ts';
import type { Context } from '../context.ts';
import { productRowIn } from '../product-input.ts';
import type {
  MutationResolvers,
  NotFound,
  VersionConflict,
  ValidationFailed as WrongFields,
} from '../schema.generated.ts';

const requestIn = (currency: string) => {
  const rows = bulkRows(productRowIn(currency), ({ id }) => id);
  return z.object({ rows, idempotencyKey: key });
};
const refusals = [IdempotencyKeyReused] as const;

type Refused = NotFound | VersionConflict | WrongFields;

export const updateProducts: MutationResolvers['updateProducts'] = mutation({
  payload: 'UpdateProductsPayload',
  request: ({ currency }: Context) => requestIn(currency),
  refusals,
  run: async ({ actor, command }, context) => {
    const { refused, replayed } = await context.transact((work) =>
      usecase.updateProducts(work, actor, command),
    );
    const ids = command.rows.map(({ id }) => id);
    return { rows: await resultsOf<Refused>(ids, refused, context), replayed };
  },
});
