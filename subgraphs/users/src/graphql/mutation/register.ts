import { orRefusal } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { hashOf, IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { EmailTaken, UsernameTaken } from '../../domain/refusals.ts';
import { register as makeLogin } from '../../usecases/register.ts';
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

export const register: MutationResolvers['register'] = (_, args, { transact, identity }) =>
  orRefusal(refusals, async () => {
    const { input, idempotencyKey } = valid(request, args);
    const { password, ...person } = input;
    // The password is not part of what is compared: not even its hash may be kept here.
    const call = { callerId: 'anonymous', operation: 'register', input: hashOf(person) };
    const user = {
      ...input,
      firstName: input.firstName ?? null,
      lastName: input.lastName ?? null,
    };
    const how = {
      opensAccount: false,
      call: idempotencyKey ? { ...call, key: idempotencyKey } : null,
    };
    const made = await orUnavailable(() => makeLogin(identity, transact, user, how));
    return { __typename: 'Registered', userId: made.userId, username: made.username } as const;
  });
