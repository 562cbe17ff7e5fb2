import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Session, Sessions, WithHeaders } from '../../request/sessions.ts';
import type { Cookie } from './cookie.ts';
import {
  endByProvider,
  endOwnSession,
  endSession,
  type ProviderLogout,
} from './persistence/end-sessions.ts';
import {
  insertSession,
  type OwnSession,
  sessionsOf,
  touchSession,
} from './persistence/session-rows.ts';
import type { Login, Tokens } from './provider/tokens.ts';
import type { VerifyLogin } from './provider/verify-login.ts';
import type { TokenEncryption } from './token-encryption.ts';
import type { TokenRefresher } from './token-refresher.ts';

type Options = {
  pool: Pool;
  encryption: TokenEncryption;
  cookie: Cookie;
  verifyLogin: VerifyLogin;
  refresher: TokenRefresher;
};

/**
 * The sessions of browsers. A browser has 256 random bits in a cookie; their hash is the id of the row,
 * and the session id for the rest of the gateway.
 */
export class BrowserSessions implements Sessions {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  hasCookie({ headers }: WithHeaders): boolean {
    return this.#options.cookie.read(headers) !== null;
  }

  /** Throws UNAVAILABLE (503) when the token has expired and the provider is out of reach. */
  async find({ headers }: WithHeaders): Promise<Session | null> {
    const { pool, encryption, refresher } = this.#options;
    const id = this.#idIn(headers);
    const row = id && (await touchSession(pool, id));
    const fresh = row && (await refresher.ensureFresh(row));
    const tokens = fresh && encryption.decrypt(fresh.tokens, fresh.id);
    if (!tokens) return null;
    const { expiresAt } = fresh;
    return { sessionId: fresh.id.toString('hex'), token: tokens.access, expiresAt };
  }

  /**
   * Starts a session and returns its `Set-Cookie` header. Ends the browser's previous session; its id
   * is never used again. Throws ProviderFailed for tokens that the gateway would not accept.
   */
  async start(login: Login, { headers }: WithHeaders): Promise<string> {
    const { pool, encryption, cookie, verifyLogin } = this.#options;
    await verifyLogin(login);
    const value = randomBytes(32).toString('base64url');
    const id = hashOf(value);
    const { userId, providerSession, expiresAt } = login;
    const tokens = encryption.encrypt(tokensIn(login), id);
    const row = { id, userId, providerSession, tokens, tokenExpiresAt: expiresAt };
    await insertSession(pool, { ...row, userAgent: userAgentIn(headers) });
    await this.end({ headers });
    return cookie.set(value);
  }

  /** Refreshes the tokens, so that they have the user's new roles; keeps the old ones on failure. */
  async refreshNow(sessionId: string): Promise<void> {
    await this.#options.refresher.forceRefresh(Buffer.from(sessionId, 'hex'));
  }

  /** Ends the cookie's session, and returns its tokens. */
  async end({ headers }: WithHeaders): Promise<Tokens | null> {
    const id = this.#idIn(headers);
    const ended = id && (await endSession(this.#options.pool, id));
    return ended && this.#options.encryption.decrypt(ended.tokens, id);
  }

  /** The sessions of a user, the last used first. */
  async listOf(userId: string): Promise<readonly OwnSession[]> {
    return sessionsOf(this.#options.pool, userId);
  }

  /** Ends a session of a user, and returns its tokens. Null for an unknown one and for another user's. */
  async endOwn(
    userId: string,
    publicId: string,
  ): Promise<{ readonly tokens: Tokens | null } | null> {
    const { pool, encryption } = this.#options;
    const ended = await endOwnSession(pool, userId, publicId);
    return ended && { tokens: encryption.decrypt(ended.tokens, ended.id) };
  }

  /** Ends the sessions of logins that the provider has ended. False for a repeated logout token. */
  endByProvider(logout: ProviderLogout): Promise<boolean> {
    return endByProvider(this.#options.pool, logout);
  }

  #idIn(headers: WithHeaders['headers']): Buffer | null {
    const value = this.#options.cookie.read(headers);
    return value && /^[\w-]{43}$/.test(value) ? hashOf(value) : null;
  }
}

function hashOf(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}

/** Long enough for the browsers of today. */
const userAgentMax = 300;

function userAgentIn({ 'user-agent': userAgent }: WithHeaders['headers']): string | null {
  return userAgent?.slice(0, userAgentMax) ?? null;
}

function tokensIn({ access, refresh, id, expiresAt }: Login): Tokens {
  return { access, refresh, id, expiresAt };
}
