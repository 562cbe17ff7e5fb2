import { randomUUID } from 'node:crypto';
import { clientNamed } from './clients.ts';
import type { Identity, Parts } from './identity.ts';

/** How long a client may take to hear that somebody signed out. */
const clientTimeoutMs = 2_500;

/**
 * Ends a session with all that was issued in it, then tells its clients (OpenID Connect
 * Back-Channel Logout 1.0). Does nothing when it has ended already.
 */
export async function endSession(identity: Identity, uid: string): Promise<void> {
  const provider = identity.provider();
  const session = await provider.Session.findByUid(uid);
  if (!session) return;
  const clientIds = Object.keys(session.authorizations ?? {});
  for (const clientId of clientIds) await revokeGrant(identity, session.grantIdFor(clientId));
  await session.destroy();
  const telling = clientIds.map((clientId) => tell(identity, clientId, session.accountId, uid));
  for (const told of await Promise.allSettled(telling)) {
    if (told.status === 'fulfilled') continue;
    identity.log.error({ err: told.reason }, 'A client did not hear of a logout.');
  }
}

/** Takes one client out, which knows it; the session ends with its last one. */
export async function leaveSession(identity: Identity, uid = '', clientId: string): Promise<void> {
  const session = await identity.provider().Session.findByUid(uid);
  if (!session) return;
  await revokeGrant(identity, session.grantIdFor(clientId));
  delete session.authorizations?.[clientId];
  if (Object.keys(session.authorizations ?? {}).length > 0) await session.persist();
  else await session.destroy();
}

async function revokeGrant({ database }: Identity, grantId: string | undefined): Promise<void> {
  await database.query(
    `DELETE FROM oidc_rows
     WHERE payload ->> 'grantId' = $1 OR (kind = 'Grant' AND id = $1)`,
    [grantId],
  );
}

/** Ends every session of one person. */
export async function endSessionsOf(identity: Identity, personId: string): Promise<void> {
  for (const { id } of await sessionsOf(identity, personId)) await endSession(identity, id);
}

/** Whether the session that a token names has not ended. */
export async function sessionIsOpen({ provider }: Identity, uid: string): Promise<boolean> {
  return (await provider().Session.findByUid(uid)) !== undefined;
}

/** The sessions of a person that have not ended. */
export async function sessionsOf(
  { database }: Parts,
  personId: string,
): Promise<{ id: string; startedAt: Date }[]> {
  const { rows } = await database.query(
    `SELECT payload ->> 'uid' AS id, to_timestamp((payload ->> 'loginTs')::bigint) AS "startedAt"
     FROM oidc_rows
     WHERE kind = 'Session' AND payload ->> 'accountId' = $1 AND expires_at > now()`,
    [personId],
  );
  return rows;
}

async function tell(identity: Identity, clientId: string, sub = '', sid = ''): Promise<void> {
  const url = clientNamed(identity.realm, clientId)?.attributes['backchannel.logout.url'];
  const provider = identity.provider();
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
  if (!response.ok) throw new Error(`${clientId} answered ${response.status}.`);
}
