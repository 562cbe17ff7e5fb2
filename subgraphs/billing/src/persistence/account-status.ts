import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { isUuid } from '@souk/platform/runtime/id';
import { Account, type AccountStatus } from '../domain/account.ts';

/** Locks an account until the transaction ends; null when there is none with this id. */
export async function lockAccount(em: EntityManager, id: string): Promise<Account | null> {
  if (!isUuid(id)) return null;
  return em.findOne(Account, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

/** Changes the status of an account, which then has a new version. */
export async function updateStatus(
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
