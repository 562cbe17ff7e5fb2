import type { ProviderContext } from '../provider-context.ts';
import {
  empty,
  HttpError,
  json,
  type Route,
  type RouteRequest,
  type RouteResponse,
} from '../router.ts';
import { endSession, endUserSessions, isSessionActive, userSessions } from '../sessions.ts';
import { userInPath, usersPath } from './user.ts';

/** List a user's sessions, end one of them, or all. */
export function sessionRoutes(context: ProviderContext): Route[] {
  return [
    [`GET ${usersPath}/:id/sessions`, (request) => list(context, request)],
    [`POST ${usersPath}/:id/logout`, (request) => endAll(context, request)],
    ['DELETE /admin/realms/souk/sessions/:id', (request) => endOne(context, request)],
  ];
}

async function list(context: ProviderContext, request: RouteRequest): Promise<RouteResponse> {
  const { id: userId, username } = await userInPath(context, request);
  const sessions = (await userSessions(context, userId)).map(({ id, startedAt }) => {
    return { id, userId, username, start: startedAt.getTime() };
  });
  return json(200, sessions);
}

async function endAll(context: ProviderContext, request: RouteRequest): Promise<RouteResponse> {
  const { id } = await userInPath(context, request);
  await endUserSessions(context, id);
  return empty(204);
}

async function endOne(
  context: ProviderContext,
  { params: { id = '' } }: RouteRequest,
): Promise<RouteResponse> {
  if (!(await isSessionActive(context, id)))
    throw new HttpError(404, { error: 'Session not found' });
  await endSession(context, id);
  return empty(204);
}
