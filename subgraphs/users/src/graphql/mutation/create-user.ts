import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { EmailTaken, UsernameTaken } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/create-user.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { email, name, username } from '../validation.ts';

const request = z.object({
  input: z.object({ username, email, firstName: name.nullish(), lastName: name.nullish() }),
  idempotencyKey: key,
});
const refusals = [ValidationFailed, UsernameTaken, EmailTaken, IdempotencyKeyReused] as const;

export const createUser: MutationResolvers['createUser'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(context.viewer);
    const { input, idempotencyKey } = valid(request, args);
    const command = { ...input, idempotencyKey };
    return orUnavailable(() => usecase.createUser(context, actor, command));
  });
