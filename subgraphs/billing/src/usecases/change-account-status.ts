import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { assertVersion, NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import { Account, type AccountStatus } from '../domain/account.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

/** What each change makes of an account. */
const statusAfter = {
  freezeAccount: 'FROZEN',
  unfreezeAccount: 'ACTIVE',
  closeAccount: 'CLOSED',
} as const satisfies Record<string, AccountStatus>;

export type AccountStatusChange = keyof typeof statusAfter;

export type ChangeAccountStatus = {
  readonly accountId: string;
  /** Null or undefined accepts any version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

/**
 * Freezes, unfreezes or closes an account, once per idempotency key, and publishes its new version. Throws
 * Forbidden, NotFound, VersionConflict, WrongAccountStatus, AccountNotEmpty and IdempotencyKeyReused.
 */
export async function changeAccountStatus(
  work: Work<PublishedEvents>,
  actor: Actor,
  operation: AccountStatusChange,
  { idempotencyKey: key, ...input }: ChangeAccountStatus,
): Promise<{ account: Account; replayed: boolean }> {
  assertScope(actor, 'orders:admin');
  const { em, now } = work;
  const call = { callerId: actor.id, operation, key, input };
  const { replayed } = await idempotent(work, call, async () => {
    const account = await lockAccount(em, input.accountId);
    if (!account) throw new NotFound('account');
    assertVersion(account.version, input.expectedVersion);
    account.assertMayBecome(statusAfter[operation]);
    publishBalance(work, await setStatus(em, account, statusAfter[operation], now));
    return account.id;
  });
  return { account: await em.findOneOrFail(Account, input.accountId), replayed };
}

async function lockAccount(em: EntityManager, id: string): Promise<Account | null> {
  if (!isUuid(id)) return null;
  return em.findOne(Account, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

async function setStatus(
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
