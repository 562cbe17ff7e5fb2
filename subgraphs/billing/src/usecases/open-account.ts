import type { Money } from '@souk/platform/kernel/money';
import type { Work } from '@souk/platform/messaging/work';
import { Account } from '../domain/account.ts';
import { AccountExists, EmailTaken } from '../domain/refusals.ts';
import { insertAccount } from '../persistence/insert-account.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type OpenAccount = {
  readonly userId: string;
  /** In lower case. Null where nobody said one. */
  readonly email: string | null;
  /** What the shop gives to begin with; nothing at 0. */
  readonly openingBalance: Money;
};

/** Opens the one account of a user. Throws AccountExists, with it, and EmailTaken. */
export async function openAccount(
  work: Work<PublishedEvents>,
  command: OpenAccount,
): Promise<Account> {
  const { em, now: at } = work;
  const { userId } = command;
  const opened = await insertAccount(em, { ...command, at });
  if (!opened) {
    const own = await em.findOne(Account, { userId });
    throw own ? new AccountExists(own) : new EmailTaken();
  }
  publishBalance(work, opened);
  return opened;
}
