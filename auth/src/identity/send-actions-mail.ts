import type { ActionsMail } from '../mailed-action.ts';
import type { Connection } from './connection.ts';
import { discardBody, expectOk } from './responses.ts';
import { userPath } from './user.ts';
import type { UserNotFound } from './users.ts';

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
