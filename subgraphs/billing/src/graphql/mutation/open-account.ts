import { unauthenticated } from '@souk/auth/refused-token';
import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused, idempotent } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { Account } from '../../domain/account.ts';
import { AccountExists, EmailTaken } from '../../domain/refusals.ts';
import { openAccount as open } from '../../usecases/open-account.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { mayActForOthers } from '../visible-accounts.ts';

const request = z.object({
  userId: id.nullish(),
  email: z.email().max(254).toLowerCase().nullish(),
  empty: z.boolean().nullish(),
  idempotencyKey: key,
});
const refusals = [
  ValidationFailed,
  NotFound,
  AccountExists,
  EmailTaken,
  IdempotencyKeyReused,
] as const;

export const openAccount: MutationResolvers['openAccount'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, openingBalance } = context;
    if (!viewer) throw unauthenticated();
    const { idempotencyKey, ...input } = valid(request, args);
    const userId = input.userId ?? viewer.id;
    const isOwn = userId === viewer.id;
    if (!isOwn && !mayActForOthers(viewer)) throw new NotFound('user');
    const email = input.email ?? (isOwn ? (viewer.email?.toLowerCase() ?? null) : null);
    const given = input.empty ? { ...openingBalance, minorUnits: 0 } : openingBalance;
    const call = { callerId: viewer.id, operation: 'openAccount', key: idempotencyKey, input };
    return transact(async (work) => {
      const { response: accountId } = await idempotent(work, call, async () => {
        const account = await open(work, { userId, email, openingBalance: given });
        return account.id;
      });
      return work.em.findOneOrFail(Account, accountId);
    });
  });
