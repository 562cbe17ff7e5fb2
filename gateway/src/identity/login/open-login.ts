import { keysAt } from '@souk/auth/keys';
import { verifier } from '@souk/auth/verify';
import type { Logger } from '@souk/platform/runtime/logger';
import { startTicker } from '@souk/platform/runtime/ticker';
import type { JWTVerifyGetKey } from 'jose';
import type { Verify } from '../../ports.ts';
import { BrowserSessions } from './browser-sessions.ts';
import { type Cookie, cookieOf } from './cookie.ts';
import { type BegunLogins, begunLogins } from './pending-logins.ts';
import { endExpired } from './persistence/end-sessions.ts';
import { migrateWhenThere } from './persistence/migrate.ts';
import { openPool } from './persistence/open-pool.ts';
import { EndedSessions } from './persistence/session-ended-listener.ts';
import { type Connect, connectionTo } from './provider/connection.ts';
import { usableBy } from './provider/verify-login.ts';
import type { SessionEnds } from './session-ends.ts';
import type { LoginSettings } from './settings.ts';
import { tokenBox } from './token-box.ts';
import { Refresher } from './token-refresher.ts';

/** The browser's login, ready to be served by `login` and asked by the rest of the gateway. */
export type OpenLogin = {
  readonly settings: LoginSettings;
  readonly logger: Logger;
  readonly sessions: BrowserSessions;
  readonly ends: SessionEnds;
  readonly begun: BegunLogins;
  readonly cookie: Cookie;
  readonly connect: Connect;
  readonly keys: JWTVerifyGetKey;
  readonly verify: Verify;
  /** Rejects while the sessions can't be read. */
  readonly ping: () => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

const sweepEveryMs = 60_000;

/**
 * Brings the database up to date, waiting for it as long as it takes. The identity provider need
 * not be there yet.
 */
export async function openLogin(settings: LoginSettings, logger: Logger): Promise<OpenLogin> {
  const { databaseUrl, sessionKey, publicUrl, issuer, audience } = settings;
  const pool = openPool(databaseUrl, 3, logger);
  // Of its own: whoever waits here for the provider must not keep others from reading a session.
  const refreshPool = openPool(databaseUrl, 2, logger);
  await migrateWhenThere(pool, logger);
  const box = tokenBox(sessionKey);
  const cookie = cookieOf({ secure: '__Host-souk', local: 'souk-session' }, publicUrl);
  const connect = connectionTo(settings);
  const keys = keysAt(settings.keysUrl);
  const verify = verifier({ issuer, audience, keys });
  const refresher = new Refresher({ pool: refreshPool, box, connect, logger });
  const ends = new EndedSessions(pool, databaseUrl, logger);
  const name = 'sweeping away old sessions';
  const sweeper = startTicker(() => endExpired(pool), { everyMs: sweepEveryMs, name, logger });
  return {
    settings,
    logger,
    sessions: new BrowserSessions({
      pool,
      box,
      cookie,
      refresher,
      assertUsable: usableBy(verify, keys),
    }),
    ends,
    begun: begunLogins(publicUrl, sessionKey),
    cookie,
    connect,
    keys,
    verify,
    ping: () => pool.query('SELECT 1'),
    stop: async () => {
      await Promise.all([refresher.idle(), sweeper.stop(), ends.stop()]);
      await Promise.all([pool.end(), refreshPool.end()]);
    },
  };
}
