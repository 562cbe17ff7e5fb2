import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { assertVersion, NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Account, type AccountStatus } from '../domain/account.ts';
import { lockAccount, updateStatus } from '../persistence/account-status.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type ChangeAccountStatus = {
  readonly accountId: string;
  /** Null or undefined accepts any version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

export type ChangedAccount = { readonly account: Account; readonly replayed: boolean };

/**
 * An operator changes the status of an account to what `decide` returns for it, once per idempotency key. Publishes
 * the new version. Throws Forbidden, NotFound, VersionConflict, IdempotencyKeyReused, and what `decide` throws.
 */
export async function setAccountStatus(
  work: Work<PublishedEvents>,
  actor: Actor,
  operation: string,
  { idempotencyKey: key, ...input }: ChangeAccountStatus,
  decide: (account: Account) => AccountStatus,
): Promise<ChangedAccount> {
  assertScope(actor, 'orders:admin');
  const { em, now } = work;
  const call = { callerId: actor.id, operation, key, input };
  const { replayed } = await idempotent(work, call, async () => {
    const account = await lockAccount(em, input.accountId);
    if (!account) throw new NotFound('account');
    assertVersion(account.version, input.expectedVersion);
    publishBalance(work, await updateStatus(em, account, decide(account), now));
    return account.id;
  });
  return { account: await em.findOneOrFail(Account, input.accountId), replayed };
}
