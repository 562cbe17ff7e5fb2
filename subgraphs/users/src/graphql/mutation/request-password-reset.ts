import { anyone, mutation } from '@souk/platform/graphql/mutation';
import { z } from 'zod';
import * as usecase from '../../usecases/request-password-reset.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { email } from '../validation.ts';

export const requestPasswordReset: MutationResolvers['requestPasswordReset'] = mutation({
  payload: 'RequestPasswordResetPayload',
  request: z.object({ email }),
  refusals: [],
  caller: anyone,
  run: async ({ command }, { transact }) => {
    await transact((work) => usecase.requestPasswordReset(work, command));
    return { email: command.email };
  },
});
