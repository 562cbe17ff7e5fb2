import { mutation } from '@souk/platform/graphql/mutation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import * as usecase from '../../usecases/update-product.ts';
import type { Context } from '../context.ts';
import { productUpdateIn } from '../product-input.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const refusals = [NotFound, VersionConflict] as const;

export const updateProduct: MutationResolvers['updateProduct'] = mutation({
  payload: 'UpdateProductPayload',
  request: ({ currency }: Context) => productUpdateIn(currency),
  refusals,
  run: async ({ actor, command: { id, expectedVersion, ...input } }, { transact }) => ({
    product: await transact((work) =>
      usecase.updateProduct(work, actor, { id, expectedVersion, input }),
    ),
  }),
  deprecated: { besideInput: ['id', 'expectedVersion'], answer: ({ product }) => product },
});
