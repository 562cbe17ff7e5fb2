import type { Actor } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { closed } from '../domain/account-status.ts';
import type { PublishedEvents } from './publish.ts';
import {
  type ChangeAccountStatus,
  type ChangedAccount,
  setAccountStatus,
} from './set-account-status.ts';

/**
 * Closes an account without money for ever. Throws Forbidden, NotFound, VersionConflict,
 * WrongAccountStatus, AccountNotEmpty and IdempotencyKeyReused.
 */
export function closeAccount(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: ChangeAccountStatus,
): Promise<ChangedAccount> {
  return setAccountStatus(work, actor, 'closeAccount', command, closed);
}
