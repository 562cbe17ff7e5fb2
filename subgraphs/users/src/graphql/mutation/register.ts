import { orRefusal } from '@souk/platform/graphql';
import { hashOf, IdempotencyKeyReused, once, recall } from '@souk/platform/idempotency';
import { key, ValidationFailed, valid } from '@souk/platform/validation';
import { z } from 'zod';
import { EmailTaken, UsernameTaken } from '../../domain/refusals.ts';
import { register as makeLogin } from '../../identity/register.ts';
import { email, name, username } from '../new-user.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  input: z.object({
    username,
    email,
    password: z.string().min(8, 'At least 8 characters.').max(200),
    firstName: name.nullish(),
    lastName: name.nullish(),
  }),
  idempotencyKey: key.nullish(),
});
const refusals = [ValidationFailed, UsernameTaken, EmailTaken, IdempotencyKeyReused] as const;

type Registered = { readonly userId: string; readonly username: string };

export const register: MutationResolvers['register'] = (_, args, { read, transact, identity }) =>
  orRefusal(refusals, async () => {
    const { input, idempotencyKey } = valid(request, args);
    const { password, ...person } = input;
    // The password is not part of what is compared: its hash must not be kept here.
    const keyed = { callerId: 'anonymous', operation: 'register', input: hashOf(person) };
    const call = idempotencyKey ? { ...keyed, key: idempotencyKey } : null;
    const earlier = call && (await recall<Registered>(read, call));
    if (earlier) return { __typename: 'Registered', ...earlier } as const;

    const { firstName, lastName } = person;
    const user = { ...person, password, firstName: firstName ?? '', lastName: lastName ?? '' };
    const made = await orUnavailable(() =>
      makeLogin(identity, transact, user, {
        opensAccount: false,
        remember: async (work, { id, username }) =>
          call && once(work, call, async (): Promise<Registered> => ({ userId: id, username })),
      }),
    );
    return { __typename: 'Registered', userId: made.id, username: made.username } as const;
  });
