import type { Actor } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { unfrozen } from '../domain/account-status.ts';
import type { PublishedEvents } from './publish.ts';
import {
  type ChangeAccountStatus,
  type ChangedAccount,
  setAccountStatus,
} from './set-account-status.ts';

/**
 * Makes a frozen account active again. Throws Forbidden, NotFound, VersionConflict, WrongAccountStatus
 * and IdempotencyKeyReused.
 */
export function unfreezeAccount(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: ChangeAccountStatus,
): Promise<ChangedAccount> {
  return setAccountStatus(work, actor, 'unfreezeAccount', command, unfrozen);
}
