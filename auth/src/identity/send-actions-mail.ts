import type { MailedAction } from '../mailed-action.ts';
import type { Connection } from './connection.ts';
import { discardBody, expectOk } from './responses.ts';
import { userPath } from './user.ts';
import type { UserNotFound } from './users.ts';

export type ActionsMail = {
  /** UPDATE_PASSWORD confirms the address as well: who has the link reads its mails. */
  readonly actions: readonly MailedAction[];
  /** How long the link works. */
  readonly lifespanSeconds: number;
};

export async function sendActionsMail(
  { admin }: Connection,
  id: string,
  { actions, lifespanSeconds }: ActionsMail,
): Promise<'sent' | 'refused' | UserNotFound> {
  const path = `${userPath(id)}/execute-actions-email?lifespan=${lifespanSeconds}`;
  const response = await admin('PUT', path, actions);
  if (response.status === 404) return discardBody(response).then(() => 'gone');
  if (response.status === 400) return discardBody(response).then(() => 'refused');
  await expectOk(response);
  return 'sent';
}
