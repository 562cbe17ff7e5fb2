import { orRefusal } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { EmailTaken, UsernameTaken } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/register.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { email, name, password, username } from '../validation.ts';

const request = z.object({
  input: z.object({
    username,
    email,
    password,
    firstName: name.nullish(),
    lastName: name.nullish(),
  }),
  idempotencyKey: key.nullish(),
});
const refusals = [ValidationFailed, UsernameTaken, EmailTaken, IdempotencyKeyReused] as const;

export const register: MutationResolvers['register'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { input, idempotencyKey } = valid(request, args);
    const command = { ...input, idempotencyKey };
    const registered = await orUnavailable(() => usecase.register(context, command));
    return { __typename: 'Registered', ...registered } as const;
  });
