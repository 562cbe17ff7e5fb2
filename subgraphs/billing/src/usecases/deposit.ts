import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { type Actor, hasScope } from '@souk/platform/kernel/actor';
import type { Money } from '@souk/platform/kernel/money';
import { assertVersion, NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { isUuid, newId } from '@souk/platform/runtime/id';
import { decimalOf } from '@souk/schema/decimal';
import { Account } from '../domain/account.ts';
import { AccountFrozen, FreeDepositsOff } from '../domain/refusals.ts';
import { Transaction } from '../domain/transaction.ts';
import { credit, depositMax } from '../persistence/credit.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type Deposit = {
  readonly accountId: string;
  readonly amount: Money;
  /** Null or undefined accepts any version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

/**
 * Deposits money into an account, once per idempotency key, without a payment provider: where
 * `freeDeposits` allows it, or for an actor with `billing:deposit`. Throws NotFound, FreeDepositsOff,
 * VersionConflict, AccountFrozen, IdempotencyKeyReused, and ValidationFailed for more than the account
 * can take.
 */
export async function deposit(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: Deposit,
  freeDeposits: boolean,
): Promise<{ transaction: Transaction; account: Account; replayed: boolean }> {
  const { em } = work;
  const account = await lockAccount(em, input.accountId);
  if (!account?.isVisibleTo(actor)) throw new NotFound('account');
  if (!freeDeposits && !hasScope(actor, 'billing:deposit')) throw new FreeDepositsOff();
  const call = { callerId: actor.id, operation: 'deposit', key, input };
  const { response: id, replayed } = await idempotent(work, call, () => creditAccount(work, input));
  const transaction = await em.findOneOrFail(Transaction, id);
  return { transaction, account, replayed };
}

/** An account, locked so that nothing else changes what it can take. Null when there is none. */
export async function lockAccount(em: EntityManager, id: string): Promise<Account | null> {
  if (!isUuid(id)) return null;
  return em.findOne(Account, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
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
    const current = await em.findOneOrFail(Account, accountId, { refresh: true });
    assertVersion(current.version, expectedVersion);
    if (!current.accepts(amount)) throw new AccountFrozen();
    throw tooMuch(current.money(await depositMax(em, accountId)));
  }
  publishBalance(work, account);
  return id;
}

export function tooMuch({ currency, minorUnits }: Money): ValidationFailed {
  const left = `${decimalOf(minorUnits)} ${currency}`;
  const message = `The account can take at most ${left} more, as refunds need room as well.`;
  return new ValidationFailed([{ path: ['amount', 'amount'], message }]);
}
