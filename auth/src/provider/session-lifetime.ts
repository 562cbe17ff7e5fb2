import type Provider from 'oidc-provider';
import type { Parts } from './identity.ts';
import type { Realm } from './realm.ts';

/** How long a session may go on unused, in seconds: less and less as its last hour comes. */
export function sessionSeconds(realm: Realm, begunAt = epochSeconds()): number {
  const left = begunAt + realm.ssoSessionMaxLifespan - epochSeconds();
  return Math.max(1, Math.min(realm.ssoSessionIdleTimeout, left));
}

/** The session was used. One that ended at this moment stays ended: nothing is made anew. */
export async function keepAlive(
  { realm, database }: Parts,
  provider: Provider,
  uid = '',
): Promise<void> {
  const session = await provider.Session.findByUid(uid);
  if (!session) return;
  const exp = epochSeconds() + sessionSeconds(realm, session.loginTs);
  await database.query(
    `UPDATE oidc_rows
     SET expires_at = to_timestamp($2), payload = jsonb_set(payload, '{exp}', to_jsonb($2::bigint))
     WHERE kind = 'Session' AND id = $1`,
    [session.jti, exp],
  );
}

/** Now, in the seconds that JWTs count in. */
function epochSeconds(): number {
  return Math.floor(Date.now() / 1_000);
}
