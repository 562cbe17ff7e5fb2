import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Session, Sessions, WithHeaders } from '../../request/sessions.ts';
import type { Cookie } from './cookie.ts';
import { endByProvider, endSession, type ProviderLogout } from './persistence/end-sessions.ts';
import { insertSession, touchSession } from './persistence/session-rows.ts';
import type { Login, Tokens } from './provider/tokens.ts';
import type { AssertUsable } from './provider/verify-login.ts';
import type { TokenBox } from './token-box.ts';
import type { Refresher } from './token-refresher.ts';

type Parts = {
  pool: Pool;
  box: TokenBox;
  cookie: Cookie;
  assertUsable: AssertUsable;
  refresher: Refresher;
};

/**
 * The browsers' sessions. A browser holds 256 random bits in a cookie; the row that they lead to
 * has their hash as its id, which is also how the rest of the gateway names the session.
 */
export class BrowserSessions implements Sessions {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  hasCookie({ headers }: WithHeaders): boolean {
    return this.#parts.cookie.read(headers) !== null;
  }

  /** Throws UNAVAILABLE (503) when the token has run out and the provider is away. */
  async find({ headers }: WithHeaders): Promise<Session | null> {
    const { pool, box, refresher } = this.#parts;
    const id = this.#idIn(headers);
    const row = id && (await touchSession(pool, id));
    const fresh = row && (await refresher.fresh(row));
    const tokens = fresh && box.unpack(fresh.tokens, fresh.id);
    if (!tokens) return null;
    const { expiresAt } = fresh;
    return { sessionId: fresh.id.toString('hex'), token: tokens.access, expiresAt };
  }

  /**
   * Begins a session and gives back its `Set-Cookie` header. A session that the browser had before
   * ends; its id is never used again. Throws ProviderFailed for tokens that are no good here.
   */
  async begin(login: Login, { headers }: WithHeaders): Promise<string> {
    const { pool, box, cookie, assertUsable } = this.#parts;
    await assertUsable(login);
    const value = randomBytes(32).toString('base64url');
    const id = hashOf(value);
    const { userId, providerSession, expiresAt } = login;
    const tokens = box.pack(tokensIn(login), id);
    await insertSession(pool, { id, userId, providerSession, tokens, tokenExpiresAt: expiresAt });
    await this.end({ headers });
    return cookie.keep(value);
  }

  /** Gets a session tokens that know its user's new roles; it keeps the old ones if it can't. */
  async refreshNow(sessionId: string): Promise<void> {
    await this.#parts.refresher.renew(Buffer.from(sessionId, 'hex'));
  }

  /** Ends the cookie's session. What it held is given back for the last time. */
  async end({ headers }: WithHeaders): Promise<Tokens | null> {
    const id = this.#idIn(headers);
    const ended = id && (await endSession(this.#parts.pool, id));
    return ended && this.#parts.box.unpack(ended.tokens, id);
  }

  /** Ends the sessions of logins that the provider has ended. False when it was told so before. */
  endByProvider(logout: ProviderLogout): Promise<boolean> {
    return endByProvider(this.#parts.pool, logout);
  }

  #idIn(headers: WithHeaders['headers']): Buffer | null {
    const value = this.#parts.cookie.read(headers);
    return value && /^[\w-]{43}$/.test(value) ? hashOf(value) : null;
  }
}

function hashOf(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}

function tokensIn({ access, refresh, id, expiresAt }: Login): Tokens {
  return { access, refresh, id, expiresAt };
}
