import type { Actor } from '@souk/platform/kernel/actor';
import type { Money } from '@souk/platform/kernel/money';
import { NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Account } from '../domain/account.ts';
import { isOperator } from '../domain/operator.ts';
import { AccountExists, EmailNotConfirmed, EmailTaken } from '../domain/refusals.ts';
import { insertAccount, type NewAccount } from '../persistence/insert-account.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type OpenAccount = {
  /** Null or undefined for the actor. Only an operator opens an account for somebody else. */
  readonly userId?: string | null | undefined;
  /** In lower case. Null or undefined: the actor's own, for the actor's account. */
  readonly email?: string | null | undefined;
  /** True for an account without the opening balance. */
  readonly empty?: boolean | null | undefined;
  readonly idempotencyKey: string;
};

type AccountHolder = Actor & {
  readonly email: string | null;
  /** Whether the token says that the address is confirmed. */
  readonly emailVerified?: boolean;
};

type OpeningPolicy = {
  readonly openingBalance: Money;
  /** Whether a user needs a confirmed e-mail address for the opening balance. */
  readonly confirmsEmail: boolean;
};

/**
 * Opens the one account of a user, once per idempotency key. Throws NotFound for another user unless
 * the actor is an operator, EmailNotConfirmed for an account of the actor's own, AccountExists with the account,
 * EmailTaken and IdempotencyKeyReused.
 */
export async function openAccount(
  work: Work<PublishedEvents>,
  actor: AccountHolder,
  { idempotencyKey: key, ...input }: OpenAccount,
  { openingBalance, confirmsEmail }: OpeningPolicy,
): Promise<{ account: Account; replayed: boolean }> {
  const userId = input.userId ?? actor.id;
  const isOwn = userId === actor.id;
  if (!isOwn && !isOperator(actor)) throw new NotFound('user');
  const email = input.email ?? (isOwn ? (actor.email?.toLowerCase() ?? null) : null);
  const balance = input.empty ? { ...openingBalance, minorUnits: 0 } : openingBalance;
  const call = { callerId: actor.id, operation: 'openAccount', key, input };
  const isRefused = confirmsEmail && isOwn && !actor.emailVerified && balance.minorUnits > 0;
  const { response: accountId, replayed } = await idempotent(work, call, async () => {
    if (isRefused) {
      const own = await work.em.findOne(Account, { userId });
      throw own ? new AccountExists(own) : new EmailNotConfirmed();
    }
    const account = await addAccount(work, { userId, email, openingBalance: balance });
    return account.id;
  });
  return { account: await work.em.findOneOrFail(Account, accountId), replayed };
}

/** Adds an account, and publishes its balance. Throws AccountExists and EmailTaken. */
export async function addAccount(
  work: Work<PublishedEvents>,
  command: NewAccount,
): Promise<Account> {
  const { em, now } = work;
  const opened = await insertAccount(em, command, now);
  if (!opened) {
    const own = await em.findOne(Account, { userId: command.userId });
    throw own ? new AccountExists(own) : new EmailTaken();
  }
  publishBalance(work, opened);
  return opened;
}
