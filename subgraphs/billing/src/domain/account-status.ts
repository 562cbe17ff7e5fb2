import type { Account, AccountStatus } from './account.ts';
import { AccountNotEmpty, WrongAccountStatus } from './refusals.ts';

/** The transitions of an account. SQL enforces the same table. */
export const accountTransitions = {
  ACTIVE: ['FROZEN', 'CLOSED'],
  FROZEN: ['ACTIVE', 'CLOSED'],
  CLOSED: [],
} as const satisfies Record<AccountStatus, readonly AccountStatus[]>;

/** The status of a frozen account. Throws WrongAccountStatus unless it is active. */
export function frozen(account: Account): AccountStatus {
  return changed(account, 'FROZEN');
}

/** The status of an account that is active again. Throws WrongAccountStatus unless it is frozen. */
export function unfrozen(account: Account): AccountStatus {
  return changed(account, 'ACTIVE');
}

/** The status of a closed account. Throws WrongAccountStatus, and AccountNotEmpty while it has money. */
export function closed(account: Account): AccountStatus {
  const status = changed(account, 'CLOSED');
  if (account.balance > 0) throw new AccountNotEmpty(account.money(account.balance));
  return status;
}

function changed({ status }: Account, to: AccountStatus): AccountStatus {
  const allowed: readonly AccountStatus[] = accountTransitions[status];
  if (!allowed.includes(to)) throw new WrongAccountStatus(status);
  return to;
}
