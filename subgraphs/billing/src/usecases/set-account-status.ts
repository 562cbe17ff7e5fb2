import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { assertVersion, NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import { Account, type AccountStatus } from '../domain/account.ts';
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

async function lockAccount(em: EntityManager, id: string): Promise<Account | null> {
  if (!isUuid(id)) return null;
  return em.findOne(Account, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

async function updateStatus(
  em: EntityManager,
  { id }: Account,
  status: AccountStatus,
  at: Date,
): Promise<Account> {
  const [row] = await em.execute<[object]>(
    `update accounts set status = ?, version = version + 1, changed_at = ?::timestamptz
      where id = ? returning *`,
    [status, at, id],
  );
  return em.map(Account, row);
}
