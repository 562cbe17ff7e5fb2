import type Provider from 'oidc-provider';
import type { Realm } from './realm.ts';

/** How long a session may go on unused, in seconds: less and less as its last hour comes. */
export function sessionSeconds(realm: Realm, begunAt = epochSeconds()): number {
  const left = begunAt + realm.ssoSessionMaxLifespan - epochSeconds();
  return Math.max(1, Math.min(realm.ssoSessionIdleTimeout, left));
}

/** The session was used. */
export async function keepAlive(realm: Realm, provider: Provider, uid = ''): Promise<void> {
  const session = await provider.Session.findByUid(uid);
  await session?.save(sessionSeconds(realm, session.loginTs));
}

/** Now, in the seconds that JWTs count in. */
function epochSeconds(): number {
  return Math.floor(Date.now() / 1_000);
}
