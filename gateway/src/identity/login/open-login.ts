import { remoteKeys } from '@souk/auth/remote-keys';
import { tokenVerifier } from '@souk/auth/token-verifier';
import type { Logger } from '@souk/platform/runtime/logger';
import { startTicker } from '@souk/platform/runtime/ticker';
import type { JWTVerifyGetKey } from 'jose';
import type { Pool } from 'pg';
import type { VerifyToken } from '../../ports.ts';
import type {
  LoginEndedEvents,
  SessionEndedEvents,
  TokenActivity,
} from '../../request/sessions.ts';
import { BrowserSessions } from './browser-sessions.ts';
import { type Cookie, cookieOf } from './cookie.ts';
import { loginEnds } from './login-ends.ts';
import { type OwnSessions, ownSessions } from './own-sessions.ts';
import { type PendingLogins, pendingLogins } from './pending-logins.ts';
import { endExpired, endedChannel } from './persistence/end-sessions.ts';
import { migrateWhenReachable } from './persistence/migrate.ts';
import { NotificationListener } from './persistence/notification-listener.ts';
import { openPool } from './persistence/pool.ts';
import { RevokedTokens, revokedChannel } from './persistence/revoked-tokens.ts';
import { SessionEnds } from './persistence/session-ends.ts';
import { type Connect, providerConnection } from './provider/connection.ts';
import { loginVerifier } from './provider/verify-login.ts';
import type { LoginSettings } from './settings.ts';
import { newTokenActivity } from './token-activity.ts';
import { tokenEncryption } from './token-encryption.ts';
import { TokenRefresher } from './token-refresher.ts';

/** The open login: what its routes, and the rest of the gateway, use of it. */
export type OpenLogin = {
  readonly settings: LoginSettings;
  readonly logger: Logger;
  readonly sessions: BrowserSessions;
  readonly ownSessions: OwnSessions;
  readonly sessionEnded: SessionEndedEvents;
  readonly revokedTokens: RevokedTokens;
  /** Null when the provider is not asked. */
  readonly tokenActivity: TokenActivity | null;
  readonly loginEnded: LoginEndedEvents;
  readonly pendingLogins: PendingLogins;
  readonly cookie: Cookie;
  readonly connect: Connect;
  readonly keys: JWTVerifyGetKey;
  readonly verify: VerifyToken;
  /** Rejects while the session database is out of reach. */
  readonly ping: () => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

const deleteExpiredEveryMs = 60_000;

/**
 * Opens the login. Migrates the database, and waits until it is reachable. Does not need the identity
 * provider yet.
 */
export async function openLogin(settings: LoginSettings, logger: Logger): Promise<OpenLogin> {
  const { databaseUrl, sessionKey, publicUrl, issuer, audience } = settings;
  const { introspectionMs: limitMs } = settings;
  const pool = openPool(databaseUrl, 3, logger);
  // A separate pool: waiting for the provider must not block the reading of sessions.
  const refreshPool = openPool(databaseUrl, 2, logger);
  await migrateWhenReachable(pool, logger);
  const encryption = tokenEncryption(sessionKey);
  const cookie = cookieOf({ secure: '__Host-souk', local: 'souk-session' }, publicUrl);
  const connect = providerConnection(settings);
  const keys = remoteKeys(settings.keysUrl);
  const verify = tokenVerifier({ issuer, audience, keys });
  const refresher = new TokenRefresher({ pool: refreshPool, encryption, connect, logger });
  const { sessionEnded, revokedTokens, stopListening } = listenForEnds(pool, databaseUrl, logger);
  const tokenActivity = newTokenActivity({
    ...{ pool, connect, revokedTokens, logger, limitMs },
    clientId: settings.clientId,
  });
  const verifyLogin = loginVerifier(verify, keys);
  const sessions = new BrowserSessions({ pool, encryption, cookie, refresher, verifyLogin });
  return {
    settings,
    logger,
    sessions,
    ownSessions: ownSessions({ sessions, connect, logger }),
    sessionEnded,
    revokedTokens,
    tokenActivity,
    loginEnded: loginEnds({ sessionEnded, revokedTokens }),
    pendingLogins: pendingLogins(publicUrl, sessionKey),
    cookie,
    connect,
    keys,
    verify,
    ping: () => pool.query('SELECT 1'),
    stop: async () => {
      await Promise.all([refresher.idle(), stopListening()]);
      await Promise.all([pool.end(), refreshPool.end()]);
    },
  };
}

/**
 * Learns what all gateways report of ended sessions and revoked tokens, on one connection. Ends what
 * has expired.
 */
function listenForEnds(pool: Pool, databaseUrl: string, logger: Logger) {
  const sessionEnded = new SessionEnds(pool, logger);
  const revokedTokens = new RevokedTokens(pool);
  const listener = new NotificationListener({
    databaseUrl,
    logger,
    channels: { [endedChannel]: sessionEnded.end, [revokedChannel]: revokedTokens.add },
    onListening: async () => {
      await Promise.all([sessionEnded.checkAll(), revokedTokens.read()]);
    },
  });
  const name = 'deleting expired sessions';
  const expiry = startTicker(() => endExpired(pool).then(() => revokedTokens.read()), {
    everyMs: deleteExpiredEveryMs,
    name,
    logger,
  });
  const stopListening = () => Promise.all([expiry.stop(), listener.stop()]);
  return { sessionEnded, revokedTokens, stopListening };
}
