import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { SkuTaken } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/create-product.ts';
import { newProductIn } from '../product-input.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const requestIn = (currency: string) =>
  z.object({ input: newProductIn(currency), idempotencyKey: key });
const refusals = [ValidationFailed, SkuTaken, IdempotencyKeyReused] as const;

export const createProduct: MutationResolvers['createProduct'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, currency } = context;
    const actor = signedIn(viewer);
    const command = valid(requestIn(currency), args);
    return transact((work) => usecase.createProduct(work, actor, command));
  });
