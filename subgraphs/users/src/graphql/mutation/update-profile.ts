import { orRefusal } from '@souk/platform/graphql/graphql';
import { address, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import { EmailTaken } from '../../domain/refusals.ts';
import { updateProfile as update } from '../../usecases/update-profile.ts';
import type { Context } from '../context.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { personOf } from '../signed-in-user.ts';
import { tellSoon } from '../tell-soon.ts';
import { email, name } from '../validation.ts';

const request = z.object({
  input: z.object({
    firstName: name.nullish(),
    lastName: name.nullish(),
    email: email.nullish(),
    addresses: z.array(address).max(10).nullish(),
  }),
  expectedVersion: z.int(),
});
const refusals = [ValidationFailed, VersionConflict, EmailTaken] as const;

export const updateProfile: MutationResolvers['updateProfile'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { profiles, transact } = context;
    const viewer = personOf(context.viewer);
    const { input, expectedVersion } = valid(request, args);
    await profiles.visible.load(viewer.id);
    const change = {
      email: input.email ?? undefined,
      firstName: input.firstName,
      lastName: input.lastName,
      addresses: input.addresses ?? undefined,
    };
    if (change.email) await assertFree(change.email, viewer.id, context);
    const changed = await transact((work) => update(work, viewer.id, change, expectedVersion));
    const told = await tellSoon(changed, context);
    // It was free a moment ago: somebody else was faster.
    if (told === 'email-taken') throw new EmailTaken();
    return changed;
  });

async function assertFree(address: string, id: string, { identity }: Context): Promise<void> {
  const owner = await orUnavailable(() => identity.findUser({ email: address }));
  if (owner && owner.id !== id) throw new EmailTaken();
}
