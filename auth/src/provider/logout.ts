import { compactVerify, decodeJwt, errors } from 'jose';
import { clientNamed, mayReturnTo } from './clients.ts';
import type { Identity } from './identity.ts';
import { messagePage, problemPage, signOutPage } from './pages.ts';
import type { RealmClient } from './realm.ts';
import { endSession } from './sessions.ts';
import { type Answer, type Call, formIn, type Route, redirect } from './web.ts';

const place = '/realms/souk/protocol/openid-connect/logout';

/** RP-Initiated Logout 1.0. An ID token says whose session; a browser without one is asked. */
export function logoutRoutes(identity: Identity): Route[] {
  return [
    [`GET ${place}`, (call) => logout(identity, call, call.url.searchParams)],
    [`POST ${place}`, async (call) => logout(identity, call, await formIn(call))],
  ];
}

async function logout(identity: Identity, call: Call, params: URLSearchParams): Promise<Answer> {
  const hint = params.get('id_token_hint');
  if (!hint) return logoutOfBrowser(identity, call);
  const { client, sid } = (await sessionIn(identity, hint)) ?? {};
  if (!client || !sid) return problemPage(400, 'Invalid parameter: id_token_hint');
  const target = params.get('post_logout_redirect_uri');
  if (target && !mayReturnTo(client, target)) {
    return problemPage(400, 'Invalid redirect uri');
  }
  await endSession(identity, sid);
  return target ? redirect(withState(target, params.get('state'))) : signedOut();
}

/** Another site can't make a browser do this: it won't send the cookie with its form (SameSite). */
async function logoutOfBrowser(identity: Identity, { req, res }: Call): Promise<Answer> {
  const provider = identity.provider();
  const session = await provider.Session.get(provider.createContext(req, res));
  if (!session.accountId) return signedOut();
  if (req.method === 'GET') return signOutPage(place);
  await endSession(identity, session.uid);
  return signedOut();
}

/** Whose session an ID token of ours is about. It may have expired: the session has not. */
async function sessionIn(
  { keys, issuer, realm }: Identity,
  hint: string,
): Promise<{ client: RealmClient | undefined; sid: string } | null> {
  try {
    await compactVerify(hint, keys, { algorithms: ['RS256'] });
    const { iss, aud, sid, typ } = decodeJwt(hint);
    if (iss !== issuer || typ !== 'ID') return null;
    return { client: clientNamed(realm, String(aud)), sid: String(sid) };
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

function signedOut(): Answer {
  return messagePage('Signed out', 'You are signed out.');
}
