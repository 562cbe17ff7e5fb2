import { z } from 'zod';
import { mailedActions } from '../../mailed-action.ts';
import type { ProviderContext } from '../provider-context.ts';
import {
  empty,
  HttpError,
  type Route,
  type RouteRequest,
  type RouteResponse,
  readJson,
} from '../router.ts';
import { sendActionMail } from '../send-action-mail.ts';
import { userInPath, usersPath } from './user.ts';

/** Send a user a mail with a link that asks for actions. */
export function actionMailRoutes(context: ProviderContext): Route[] {
  return [[`PUT ${usersPath}/:id/execute-actions-email`, (request) => sendMail(context, request)]];
}

const actionList = z.array(z.enum(mailedActions)).min(1);
const day = 86_400;
const lifespan = z.coerce
  .number()
  .int()
  .min(1)
  .max(30 * day);

/** Keycloak's default for a link that an administrator has sent. */
const defaultLifespanSeconds = day / 2;

/** Responds as Keycloak: 400 for a user who can get no mail, 500 when the mail was not sent. */
async function sendMail(context: ProviderContext, request: RouteRequest): Promise<RouteResponse> {
  const user = await userInPath(context, request);
  const { data: actions } = actionList.safeParse(await readJson(request));
  if (!actions) throw new HttpError(400, { errorMessage: 'Provided invalid required actions' });
  const { data: lifespanSeconds } = lifespan.safeParse(
    request.url.searchParams.get('lifespan') ?? defaultLifespanSeconds,
  );
  if (!lifespanSeconds) throw new HttpError(400, { errorMessage: 'Invalid lifespan' });
  const { email } = user;
  if (email === null) throw new HttpError(400, { errorMessage: 'User email missing' });
  if (!user.enabled) throw new HttpError(400, { errorMessage: 'User is disabled' });
  const isSent = await sendActionMail(context, { ...user, email }, { actions, lifespanSeconds });
  if (!isSent) throw new HttpError(500, { errorMessage: 'Failed to send execute actions email' });
  return empty(204);
}
