import { unauthenticated } from '@souk/auth/errors';
import { inTime } from '@souk/platform/runtime/in-time';
import type { Logger } from '@souk/platform/runtime/logger';
import { decodeJwt, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { TokenActivity } from '../../request/sessions.ts';
import { endLogins } from './persistence/end-sessions.ts';
import type { RevokedTokens } from './persistence/revoked-tokens.ts';
import type { Connect } from './provider/connection.ts';
import { isActive } from './provider/grants.ts';

type Options = {
  readonly pool: Pool;
  readonly connect: Connect;
  readonly revokedTokens: RevokedTokens;
  readonly logger: Logger;
  /** Our client. A provider answers only a client that the token names as an audience. */
  readonly clientId: string;
  /** How long a request may wait for the provider; 0 does not ask it. */
  readonly limitMs: number;
};

/** A provider that did not answer is left alone for this time. */
const pauseMs = 10_000;
/** How often the token of reading requests is checked. */
const checkEveryMs = 10_000;
const checksMax = 4;
const checkedMax = 10_000;

/** The provider may call a token inactive because it expires, and its login goes on. */
const almostExpiredS = 30;

/** Null without a limit: then the provider is not asked. */
export function newTokenActivity(options: Options): TokenActivity | null {
  return options.limitMs > 0 ? new TokenIntrospection(options) : null;
}

/** Asks the provider by introspection (RFC 7662). */
class TokenIntrospection implements TokenActivity {
  readonly #options: Options;
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #checked = new LRUCache<string, true>({ max: checkedMax, ttl: checkEveryMs });
  #pausedUntil = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  assertActive(token: string): Promise<void> {
    const underWay = this.#underWay.get(token);
    if (underWay) return underWay;
    const check = this.#check(token).finally(() => this.#underWay.delete(token));
    this.#underWay.set(token, check);
    return check;
  }

  checkSoon(token: string): void {
    if (this.#checked.has(token) || this.#underWay.size >= checksMax) return;
    // A rejected token is revoked by then, which is all that a background check is for.
    this.assertActive(token).catch(() => {});
  }

  async #check(token: string): Promise<void> {
    const { sid = null, sub = null, ...claims } = decodeJwt<{ sid?: string }>(token);
    const { pool, revokedTokens } = this.#options;
    if (!this.#isKnown(claims) || (await this.#isActive(token))) return;
    await endLogins(pool, { userId: sub, providerSession: sid });
    await revokedTokens.read();
    throw unauthenticated();
  }

  /** Whether the provider's answer says whether the login goes on. */
  #isKnown({ aud = [], exp = 0 }: JWTPayload): boolean {
    const { clientId } = this.#options;
    return [aud].flat().includes(clientId) && exp > Date.now() / 1_000 + almostExpiredS;
  }

  async #isActive(token: string): Promise<boolean> {
    const { connect, logger, limitMs } = this.#options;
    if (Date.now() < this.#pausedUntil) return true;
    try {
      const active = await inTime(isActive(connect, token), limitMs);
      this.#checked.set(token, true);
      return active;
    } catch (err) {
      this.#pausedUntil = Date.now() + pauseMs;
      const text =
        'tokens are accepted until they expire, as the identity provider does not answer';
      logger.warn({ err, pauseMs }, text);
      return true;
    }
  }
}
