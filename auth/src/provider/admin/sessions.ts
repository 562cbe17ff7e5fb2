import type { Identity } from '../identity.ts';
import { endSession, endSessionsOf, sessionIsOpen, sessionsOf } from '../sessions.ts';
import { type Answer, type Call, empty, json, Refused, type Route } from '../web.ts';
import { personIn, users } from './user.ts';

/** The sessions of a user: list them, end one, end all. */
export function sessionRoutes(identity: Identity): Route[] {
  return [
    [`GET ${users}/:id/sessions`, (call) => list(identity, call)],
    [`POST ${users}/:id/logout`, (call) => endAll(identity, call)],
    ['DELETE /admin/realms/souk/sessions/:id', (call) => endOne(identity, call)],
  ];
}

async function list(identity: Identity, call: Call): Promise<Answer> {
  const { id: userId, username } = await personIn(identity, call);
  const sessions = (await sessionsOf(identity, userId)).map(({ id, startedAt }) => {
    return { id, userId, username, start: startedAt.getTime() };
  });
  return json(200, sessions);
}

async function endAll(identity: Identity, call: Call): Promise<Answer> {
  const { id } = await personIn(identity, call);
  await endSessionsOf(identity, id);
  return empty(204);
}

async function endOne(identity: Identity, { params: { id = '' } }: Call): Promise<Answer> {
  if (!(await sessionIsOpen(identity, id))) throw new Refused(404, { error: 'Session not found' });
  await endSession(identity, id);
  return empty(204);
}
