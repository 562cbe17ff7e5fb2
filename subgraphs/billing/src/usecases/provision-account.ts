import type { Money } from '@souk/platform/kernel/money';
import type { Work } from '@souk/platform/messaging/work';
import { AccountExists, EmailTaken } from '../domain/refusals.ts';
import { addAccount } from './open-account.ts';
import type { PublishedEvents } from './publish.ts';

export type ProvisionAccount = {
  readonly userId: string;
  readonly email: string;
  readonly openingBalance: Money;
};

/**
 * Opens the account of a user whom an operator has registered, once. When another account has the
 * e-mail address, the new one is opened without it: no client would see a refusal.
 */
export async function provisionAccount(
  work: Work<PublishedEvents>,
  command: ProvisionAccount,
): Promise<void> {
  try {
    await addAccount(work, { ...command, email: command.email.toLowerCase() });
  } catch (error) {
    if (error instanceof EmailTaken) await addAccount(work, { ...command, email: null });
    else if (!(error instanceof AccountExists)) throw error;
  }
}
