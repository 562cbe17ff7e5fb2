import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { AccountExists, EmailNotConfirmed, EmailTaken } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/open-account.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  userId: id.nullish(),
  email: z.email().max(254).toLowerCase().nullish(),
  // The default is a part of the hash under which keys are stored.
  empty: z.boolean().nullable().default(false),
  idempotencyKey: key,
});
const refusals = [
  NotFound,
  AccountExists,
  EmailTaken,
  EmailNotConfirmed,
  IdempotencyKeyReused,
] as const;

export const openAccount: MutationResolvers['openAccount'] = mutation({
  payload: 'OpenAccountPayload',
  request,
  refusals,
  run: async ({ actor, command }, { transact, refreshSession, ...policy }) => {
    try {
      return await transact((work) => usecase.openAccount(work, actor, command, policy));
    } catch (error) {
      // The session's token may be older than the confirmation: the next request has a new one.
      if (error instanceof EmailNotConfirmed) refreshSession();
      throw error;
    }
  },
  deprecated: { answer: ({ account }) => account },
});
