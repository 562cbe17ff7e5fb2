import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { ManagedByCheckout } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/cancel-withdrawal.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ transactionId: z.string(), idempotencyKey: key });
const refusals = [ValidationFailed, ManagedByCheckout, NotFound, IdempotencyKeyReused] as const;

export const cancelWithdrawal: MutationResolvers['cancelWithdrawal'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact } = context;
    const actor = signedIn(viewer);
    const command = valid(request, args);
    return transact((work) => usecase.cancelWithdrawal(work, actor, command));
  });
