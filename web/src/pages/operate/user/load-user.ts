import type { PageRequest } from '../../../page.ts';
import { OperatedUserDocument, type OperatedUserQuery } from './user.generated.ts';

export type UserData = {
  readonly user: NonNullable<OperatedUserQuery['user']>;
  readonly account: OperatedUserQuery['account'];
  /** The idempotency key of the form that invites the user again. */
  readonly key: string;
  /** What the form before has done, as its text is named. */
  readonly done: string | null;
};

/** Loads a user with wallet and latest orders; null for an unknown one. */
export async function loadUser({ ask, url, parameters }: PageRequest): Promise<UserData | null> {
  const { user, account } = await ask(OperatedUserDocument, { id: parameters.id ?? '' });
  if (!user) return null;
  return { user, account, key: crypto.randomUUID(), done: url.searchParams.get('done') };
}
