import type { Money } from '@souk/platform/kernel/money';
import { assertVersion } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { Account } from '../domain/account.ts';
import { AccountFrozen } from '../domain/refusals.ts';
import { credit } from '../persistence/credit.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type Deposit = {
  readonly accountId: string;
  readonly amount: Money;
  /** Null takes any. */
  readonly expectedVersion: number | null;
};

/** Pays money in. Returns the id of the transaction. Throws VersionConflict and AccountFrozen. */
export async function deposit(work: Work<PublishedEvents>, command: Deposit): Promise<string> {
  const { em, now: at } = work;
  const id = newId();
  const account = await credit(em, { ...command, id, at });
  if (!account) {
    const { accountId, expectedVersion } = command;
    const { version } = await em.findOneOrFail(Account, accountId, { refresh: true });
    assertVersion(version, expectedVersion);
    throw new AccountFrozen();
  }
  publishBalance(work, account);
  return id;
}
