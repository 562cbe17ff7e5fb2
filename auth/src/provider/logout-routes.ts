import { compactVerify, decodeJwt, errors } from 'jose';
import { allowsPostLogoutRedirect, findClient } from './clients.ts';
import { errorPage, logoutPage, messagePage } from './pages.ts';
import type { ProviderContext } from './provider-context.ts';
import type { RealmClient } from './realm.ts';
import { type Route, type RouteRequest, type RouteResponse, readForm, redirect } from './router.ts';
import { endSession } from './sessions.ts';

const path = '/realms/souk/protocol/openid-connect/logout';

/**
 * RP-Initiated Logout 1.0. The `id_token_hint` identifies the session; without a hint the browser's
 * own session ends after the user has confirmed it.
 */
export function logoutRoutes(context: ProviderContext): Route[] {
  return [
    [`GET ${path}`, (request) => logout(context, request, request.url.searchParams)],
    [`POST ${path}`, async (request) => logout(context, request, await readForm(request))],
  ];
}

async function logout(
  context: ProviderContext,
  request: RouteRequest,
  params: URLSearchParams,
): Promise<RouteResponse> {
  const hint = params.get('id_token_hint');
  if (!hint) return logoutWithoutHint(context, request);
  const { client, sid } = (await sessionFromHint(context, hint)) ?? {};
  if (!client || !sid)
    return errorPage(
      400,
      'Invalid id_token_hint. Sign out from the shop, or without this parameter.',
    );
  const target = params.get('post_logout_redirect_uri');
  if (target && !allowsPostLogoutRedirect(client, target)) {
    return errorPage(
      400,
      'Invalid post_logout_redirect_uri. Use one that the client has registered.',
    );
  }
  await endSession(context, sid);
  return target ? redirect(withState(target, params.get('state'))) : signedOutPage();
}

/** Needs no CSRF token: a browser sends no cookie with another site's form (SameSite). */
async function logoutWithoutHint(
  context: ProviderContext,
  { req, res }: RouteRequest,
): Promise<RouteResponse> {
  const provider = context.provider();
  const session = await provider.Session.get(provider.createContext(req, res));
  if (!session.accountId) return signedOutPage();
  if (req.method === 'GET') return logoutPage(path);
  await endSession(context, session.uid);
  return signedOutPage();
}

/**
 * The session that an ID token was issued in. Accepts an expired one, as the session may be active.
 */
async function sessionFromHint(
  { keys, issuer, realm }: ProviderContext,
  hint: string,
): Promise<{ client: RealmClient | undefined; sid: string } | null> {
  try {
    await compactVerify(hint, keys, { algorithms: ['RS256'] });
    const { iss, aud, sid, typ } = decodeJwt(hint);
    if (iss !== issuer || typ !== 'ID') return null;
    return { client: findClient(realm, String(aud)), sid: String(sid) };
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

function withState(target: string, state: string | null): string {
  const url = new URL(target);
  if (state !== null) url.searchParams.set('state', state);
  return url.href;
}

function signedOutPage(): RouteResponse {
  return messagePage('Signed out', 'You are signed out.');
}
