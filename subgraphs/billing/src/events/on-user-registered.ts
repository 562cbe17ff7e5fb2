import type { Money } from '@souk/platform/kernel/money';
import type { Message } from '@souk/platform/messaging/consumer';
import type { Work } from '@souk/platform/messaging/work';
import type { Data } from '@souk/schema/contract';
import type { userFacts } from '@souk/schema/events/users';
import { AccountExists, EmailTaken } from '../domain/refusals.ts';
import { openAccount } from '../usecases/open-account.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type UserRegistered = Data<(typeof userFacts)['user-registered']>;

/**
 * Opens the account of somebody whom an operator has registered. Where another account has their
 * address they get one without: nobody is there who could be asked for a better one.
 */
export function onUserRegistered(openingBalance: Money) {
  return async (work: Work<PublishedEvents>, { data }: Message<UserRegistered>): Promise<void> => {
    if (!data.opensAccount) return;
    const { userId } = data;
    const email = data.email.toLowerCase();
    try {
      await openAccount(work, { userId, email, openingBalance });
    } catch (error) {
      if (error instanceof EmailTaken)
        await openAccount(work, { userId, email: null, openingBalance });
      else if (!(error instanceof AccountExists)) throw error;
    }
  };
}
