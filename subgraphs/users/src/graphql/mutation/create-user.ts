import { unauthenticated } from '@souk/auth/refused-token';
import { orRefusal } from '@souk/platform/graphql';
import { IdempotencyKeyReused, once, recall } from '@souk/platform/idempotency';
import { key, ValidationFailed, valid } from '@souk/platform/validation';
import { z } from 'zod';
import { Profile } from '../../domain/profile.ts';
import { EmailTaken, UsernameTaken } from '../../domain/refusals.ts';
import { register } from '../../identity/register.ts';
import type { Context } from '../context.ts';
import { email, name, username } from '../new-user.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { MutationResolvers } from '../schema.generated.ts';

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
    const call = { callerId: viewer.id, operation: 'createUser', key: idempotencyKey, input };
    const earlier = await recall<{ id: string }>(read, call);
    if (earlier) return read.findOneOrFail(Profile, { id: earlier.id });

    const { firstName, lastName } = input;
    const user = { ...input, password: null, firstName: firstName ?? '', lastName: lastName ?? '' };
    const made = await orUnavailable(() =>
      register(identity, transact, user, {
        opensAccount: true,
        remember: (work, { id }) => once(work, call, async () => ({ id })),
      }),
    );
    await invite(made, context);
    return made;
  });

/** Best effort: where no mail is set up, an operator sets the first password. */
async function invite({ id }: Profile, { identity, logger }: Context): Promise<void> {
  await identity.inviteByMail(id).catch((err: unknown) => logger.warn({ err }, 'no mail was sent'));
}
