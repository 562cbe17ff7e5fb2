import { anyone, mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { EmailTaken, UsernameTaken } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/register.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { email, name, password, username } from '../validation.ts';

const request = z.object({
  username,
  email,
  password,
  firstName: name.nullish(),
  lastName: name.nullish(),
  idempotencyKey: key.nullish(),
});
const refusals = [UsernameTaken, EmailTaken, IdempotencyKeyReused] as const;

export const register: MutationResolvers['register'] = mutation({
  payload: 'RegisterPayload',
  request,
  refusals,
  caller: anyone,
  run: ({ command }, context) => orUnavailable(() => usecase.register(context, command)),
  deprecated: {
    besideInput: ['idempotencyKey'],
    optional: 'idempotencyKey',
    answer: ({ userId, username }) => ({ __typename: 'Registered', userId, username }) as const,
  },
});
