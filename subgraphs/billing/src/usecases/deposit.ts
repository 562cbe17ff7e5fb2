import type { Actor } from '@souk/platform/kernel/actor';
import type { Money } from '@souk/platform/kernel/money';
import { assertVersion, NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { isUuid, newId } from '@souk/platform/runtime/id';
import { Account } from '../domain/account.ts';
import { AccountFrozen } from '../domain/refusals.ts';
import { Transaction } from '../domain/transaction.ts';
import { credit } from '../persistence/credit.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type Deposit = {
  readonly accountId: string;
  readonly amount: Money;
  /** Null or undefined accepts any version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

/**
 * Deposits money into an account, once per idempotency key. Throws NotFound, VersionConflict,
 * AccountFrozen and IdempotencyKeyReused.
 */
export async function deposit(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: Deposit,
): Promise<{ transaction: Transaction; account: Account; replayed: boolean }> {
  const { em } = work;
  const account = isUuid(input.accountId) ? await em.findOne(Account, input.accountId) : null;
  if (!account?.isVisibleTo(actor)) throw new NotFound('account');
  const call = { callerId: actor.id, operation: 'deposit', key, input };
  const { response: id, replayed } = await idempotent(work, call, () => creditAccount(work, input));
  const transaction = await em.findOneOrFail(Transaction, id);
  return { transaction, account, replayed };
}

/** Returns the id of the transaction. */
async function creditAccount(
  work: Work<PublishedEvents>,
  { accountId, amount, expectedVersion = null }: Omit<Deposit, 'idempotencyKey'>,
): Promise<string> {
  const { em, now: at } = work;
  const id = newId();
  const account = await credit(em, { id, accountId, amount, expectedVersion, at });
  if (!account) {
    const { version } = await em.findOneOrFail(Account, accountId, { refresh: true });
    assertVersion(version, expectedVersion);
    throw new AccountFrozen();
  }
  publishBalance(work, account);
  return id;
}
