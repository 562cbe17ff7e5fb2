import type { Actor } from '@souk/platform/kernel/actor';
import type { Money } from '@souk/platform/kernel/money';
import { NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { Account } from '../domain/account.ts';
import { Deposit } from '../domain/deposit.ts';
import { AccountFrozen, NoPaymentProvider } from '../domain/refusals.ts';
import { queueCalls } from '../persistence/claim-calls.ts';
import { depositMax } from '../persistence/credit.ts';
import { lockAccount, tooMuch } from './deposit.ts';
import type { PublishedEvents } from './publish.ts';

export type StartDeposit = {
  readonly accountId: string;
  readonly amount: Money;
  /** Where the provider's page leads afterwards. */
  readonly returnUrl?: string | null | undefined;
  readonly idempotencyKey: string;
};

export type ProviderPolicy = {
  /** The name of the payment provider; null without one. */
  readonly provider: string | null;
  /** How long the buyer has to approve. */
  readonly approvalMs: number;
};

/**
 * Starts a deposit through the payment provider, once per idempotency key. The provider is called after
 * the commit. Throws NotFound, NoPaymentProvider, AccountFrozen, IdempotencyKeyReused, and
 * ValidationFailed for more than the account can take.
 */
export async function startDeposit(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: StartDeposit,
  policy: ProviderPolicy,
): Promise<{ deposit: Deposit; replayed: boolean }> {
  const { em } = work;
  const account = await lockAccount(em, input.accountId);
  if (!account?.isVisibleTo(actor)) throw new NotFound('account');
  const call = { callerId: actor.id, operation: 'startDeposit', key, input };
  const { response: id, replayed } = await idempotent(work, call, () =>
    insertDeposit(work, account, input, policy),
  );
  return { deposit: await em.findOneOrFail(Deposit, id), replayed };
}

/** Returns the id of the deposit. The account is locked. */
async function insertDeposit(
  { em, now }: Work<PublishedEvents>,
  account: Account,
  { amount, returnUrl = null }: Omit<StartDeposit, 'idempotencyKey'>,
  { provider, approvalMs }: ProviderPolicy,
): Promise<string> {
  if (provider === null) throw new NoPaymentProvider();
  if (!account.accepts(amount)) throw new AccountFrozen();
  const max = await depositMax(em, account.id);
  if (amount.minorUnits > max) throw tooMuch(account.money(max));
  const id = newId();
  await em.insert(Deposit, {
    id,
    accountId: account.id,
    amount: amount.minorUnits,
    currency: amount.currency,
    status: 'PENDING',
    failureReason: null,
    provider,
    providerRef: null,
    actionUrl: null,
    actionExpiresAt: null,
    returnUrl,
    expiresAt: new Date(now.getTime() + approvalMs),
    createdAt: now,
    endedAt: null,
  });
  await queueCalls(em, { operations: ['CREATE', 'READ'], subject: 'DEPOSIT', subjectId: id, now });
  return id;
}
