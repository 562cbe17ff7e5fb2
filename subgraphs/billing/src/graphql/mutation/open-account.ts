import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { AccountExists, EmailTaken } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/open-account.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  userId: id.nullish(),
  email: z.email().max(254).toLowerCase().nullish(),
  // The default is a part of the hash under which keys are stored.
  empty: z.boolean().nullable().default(false),
  idempotencyKey: key,
});
const refusals = [NotFound, AccountExists, EmailTaken, IdempotencyKeyReused] as const;

export const openAccount: MutationResolvers['openAccount'] = mutation({
  payload: 'OpenAccountPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact, openingBalance }) =>
    transact((work) => usecase.openAccount(work, actor, command, openingBalance)),
  deprecated: { answer: ({ account }) => account },
});
