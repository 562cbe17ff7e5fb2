import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { EmailConfirmed, NoEmailAddress } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/request-email-confirmation.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { signedInUser } from '../signed-in-user.ts';

export const requestEmailConfirmation: MutationResolvers['requestEmailConfirmation'] = mutation({
  payload: 'RequestEmailConfirmationPayload',
  request: z.object({ idempotencyKey: key }),
  refusals: [EmailConfirmed, NoEmailAddress, IdempotencyKeyReused],
  caller: signedInUser,
  run: async ({ actor, command }, context) => {
    const { profile, replayed } = await orUnavailable(() =>
      usecase.requestEmailConfirmation(context, actor, command),
    );
    return { user: profile, replayed };
  },
});
