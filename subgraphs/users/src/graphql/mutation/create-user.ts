import { unauthenticated } from '@souk/auth/errors';
import { orRefusal } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { hashOf, IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { Profile } from '../../domain/profile.ts';
import { EmailTaken, UsernameTaken } from '../../domain/refusals.ts';
import { register } from '../../usecases/register.ts';
import type { Context } from '../context.ts';
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
    const { viewer, read, transact, identity } = context;
    if (!viewer) throw unauthenticated();
    const { input, idempotencyKey } = valid(request, args);
    const keyed = { callerId: viewer.id, operation: 'createUser', key: idempotencyKey };
    const how = { opensAccount: true, call: { ...keyed, input: hashOf(input) } };
    const { firstName, lastName } = input;
    const names = { firstName: firstName ?? null, lastName: lastName ?? null };
    const user = { ...input, ...names, password: null };
    const made = await orUnavailable(() => register(identity, transact, user, how));
    if (!made.replayed) await invite(made.userId, context);
    return read.findOneOrFail(Profile, { id: made.userId });
  });

/** Best effort: where no mail is set up, an operator sets the first password. */
async function invite(id: string, { identity, logger }: Context): Promise<void> {
  await identity
    .sendPasswordEmail(id)
    .catch((err: unknown) => logger.warn({ err }, 'no mail was sent'));
}
