import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { EmailTaken, UsernameTaken } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/create-user.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { email, name, username } from '../validation.ts';

const request = z.object({
  username,
  email,
  firstName: name.nullish(),
  lastName: name.nullish(),
  idempotencyKey: key,
});
const refusals = [UsernameTaken, EmailTaken, IdempotencyKeyReused] as const;

export const createUser: MutationResolvers['createUser'] = mutation({
  payload: 'CreateUserPayload',
  request,
  refusals,
  run: async ({ actor, command }, context) => {
    const created = await orUnavailable(() => usecase.createUser(context, actor, command));
    return { user: created.profile, replayed: created.replayed };
  },
  deprecated: { besideInput: ['idempotencyKey'], answer: ({ user }) => user },
});
