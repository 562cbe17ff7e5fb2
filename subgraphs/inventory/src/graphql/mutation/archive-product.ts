import { mutation } from '@souk/platform/graphql/mutation';
import { id } from '@souk/platform/graphql/validation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import * as usecase from '../../usecases/archive-product.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, expectedVersion: z.int() });
const refusals = [NotFound, VersionConflict] as const;

export const archiveProduct: MutationResolvers['archiveProduct'] = mutation({
  payload: 'ArchiveProductPayload',
  request,
  refusals,
  run: async ({ actor, command }, { transact }) => ({
    product: await transact((work) => usecase.archiveProduct(work, actor, command)),
  }),
  deprecated: { answer: ({ product }) => product },
});
