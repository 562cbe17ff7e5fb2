import { each, type Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { userFacts } from '@souk/schema/events/users';
import type { Policies } from '../config.ts';
import { provisionAccount } from '../usecases/provision-account.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type UserRegistered = Data<(typeof userFacts)['user-registered']>;

/** Provisions the account of a user whom an operator has registered with one. */
export function onUserRegistered(
  policies: Pick<Policies, 'openingBalance'>,
): Handler<UserRegistered, PublishedEvents> {
  return each(async (work, { data: { userId, email, opensAccount } }) => {
    const { openingBalance } = policies;
    if (opensAccount) await provisionAccount(work, { userId, email, openingBalance });
  });
}
