import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/update-products.ts';
import { bulkRows, resultsOf } from '../bulk-rows.ts';
import { productChangeIn } from '../product-input.ts';
import type {
  MutationResolvers,
  NotFound,
  VersionConflict,
  ValidationFailed as WrongFields,
} from '../schema.generated.ts';

const requestIn = (currency: string) => {
  const rows = bulkRows(productChangeIn(currency), ({ id }) => id);
  return z.object({ input: z.object({ rows, idempotencyKey: key }) });
};
const refusals = [ValidationFailed, IdempotencyKeyReused] as const;

type Refused = NotFound | VersionConflict | WrongFields;

export const updateProducts: MutationResolvers['updateProducts'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, currency } = context;
    const actor = signedIn(viewer);
    const { input } = valid(requestIn(currency), args);
    const { refused, replayed } = await transact((work) =>
      usecase.updateProducts(work, actor, input),
    );
    const ids = input.rows.map(({ id }) => id);
    return { rows: await resultsOf<Refused>(ids, refused, context), replayed };
  });
