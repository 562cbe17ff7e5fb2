import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import * as usecase from '../../usecases/update-product.ts';
import { productChangeIn } from '../product-input.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const refusals = [ValidationFailed, NotFound, VersionConflict] as const;

export const updateProduct: MutationResolvers['updateProduct'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, currency } = context;
    const actor = signedIn(viewer);
    const command = valid(productChangeIn(currency), args);
    return transact((work) => usecase.updateProduct(work, actor, command));
  });
