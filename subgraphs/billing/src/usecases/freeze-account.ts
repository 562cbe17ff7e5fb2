import type { Actor } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { frozen } from '../domain/account-status.ts';
import type { PublishedEvents } from './publish.ts';
import {
  type ChangeAccountStatus,
  type ChangedAccount,
  setAccountStatus,
} from './set-account-status.ts';

/**
 * Freezes an active account: it accepts no new deposits and payments. Throws Forbidden, NotFound,
 * VersionConflict, WrongAccountStatus and IdempotencyKeyReused.
 */
export function freezeAccount(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: ChangeAccountStatus,
): Promise<ChangedAccount> {
  return setAccountStatus(work, actor, 'freezeAccount', command, frozen);
}
