import { randomUUID } from 'node:crypto';
import type Provider from 'oidc-provider';
import { findClient } from './clients.ts';
import type { ProviderContext, ProviderDependencies } from './provider-context.ts';
import type { Realm } from './realm.ts';

/** Timeout of one back-channel logout request. */
const clientTimeoutMs = 2_500;

/**
 * Ends a session and revokes its grants, then notifies its clients (OpenID Connect Back-Channel
 * Logout 1.0). Does nothing when the session has already ended.
 */
export async function endSession(context: ProviderContext, uid: string): Promise<void> {
  const provider = context.provider();
  const session = await provider.Session.findByUid(uid);
  if (!session) return;
  const clientIds = Object.keys(session.authorizations ?? {});
  for (const clientId of clientIds) await revokeGrant(context, session.grantIdFor(clientId));
  await session.destroy();
  const notified = await Promise.allSettled(
    clientIds.map((clientId) => sendLogoutToken(context, clientId, session.accountId, uid)),
  );
  for (const result of notified) {
    if (result.status === 'fulfilled') continue;
    context.log.error({ err: result.reason }, 'Back-channel logout of a client failed.');
  }
}

/**
 * Revokes one client's grant and removes it from the session, without notifying the client. The
 * session ends with its last client.
 */
export async function removeClient(
  context: ProviderContext,
  uid = '',
  clientId: string,
): Promise<void> {
  const session = await context.provider().Session.findByUid(uid);
  if (!session) return;
  await revokeGrant(context, session.grantIdFor(clientId));
  delete session.authorizations?.[clientId];
  if (Object.keys(session.authorizations ?? {}).length > 0) await session.persist();
  else await session.destroy();
}

async function revokeGrant(
  { database }: ProviderContext,
  grantId: string | undefined,
): Promise<void> {
  await database.query(
    `DELETE FROM oidc_rows
     WHERE payload ->> 'grantId' = $1 OR (kind = 'Grant' AND id = $1)`,
    [grantId],
  );
}

/** Ends all sessions of a user. */
export async function endUserSessions(context: ProviderContext, userId: string): Promise<void> {
  for (const { id } of await userSessions(context, userId)) await endSession(context, id);
}

/** Whether the session has not ended. */
export async function isSessionActive(
  { provider }: ProviderContext,
  uid: string,
): Promise<boolean> {
  return (await provider().Session.findByUid(uid)) !== undefined;
}

/** The active sessions of a user. */
export async function userSessions(
  { database }: ProviderDependencies,
  userId: string,
): Promise<{ id: string; startedAt: Date }[]> {
  const { rows } = await database.query(
    `SELECT payload ->> 'uid' AS id, to_timestamp((payload ->> 'loginTs')::bigint) AS "startedAt"
     FROM oidc_rows
     WHERE kind = 'Session' AND payload ->> 'accountId' = $1 AND expires_at > now()`,
    [userId],
  );
  return rows;
}

async function sendLogoutToken(
  context: ProviderContext,
  clientId: string,
  sub = '',
  sid = '',
): Promise<void> {
  const url = findClient(context.realm, clientId)?.attributes['backchannel.logout.url'];
  const provider = context.provider();
  const client = await provider.Client.find(clientId);
  if (!url || !client) return;
  const token = new provider.IdToken({}, { client });
  token.set('sub', sub);
  token.set('sid', sid);
  token.set('jti', randomUUID());
  token.set('events', { 'http://schemas.openid.net/event/backchannel-logout': {} });
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ logout_token: await token.issue({ use: 'logout' }) }),
    redirect: 'manual',
    signal: AbortSignal.timeout(clientTimeoutMs),
  });
  if (!response.ok) throw new Error(`${clientId} responded with ${response.status}.`);
}

/**
 * How long an unused session lives, in seconds: the idle timeout, capped by its maximum lifespan.
 */
export function sessionTtlSeconds(realm: Realm, startedAt = epochSeconds()): number {
  const left = startedAt + realm.ssoSessionMaxLifespan - epochSeconds();
  return Math.max(1, Math.min(realm.ssoSessionIdleTimeout, left));
}

/** Resets the idle timeout of a session. Does not revive one that ends at the same moment. */
export async function extendSession(
  { realm, database }: ProviderDependencies,
  provider: Provider,
  uid = '',
): Promise<void> {
  const session = await provider.Session.findByUid(uid);
  if (!session) return;
  const exp = epochSeconds() + sessionTtlSeconds(realm, session.loginTs);
  await database.query(
    `UPDATE oidc_rows
     SET expires_at = to_timestamp($2), payload = jsonb_set(payload, '{exp}', to_jsonb($2::bigint))
     WHERE kind = 'Session' AND id = $1`,
    [session.jti, exp],
  );
}

/** The current NumericDate (RFC 7519). */
function epochSeconds(): number {
  return Math.floor(Date.now() / 1_000);
}
