import { unavailable } from '@souk/auth/refused-token';
import { crashPoint } from '@souk/platform/runtime/crash-point';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Pool } from 'pg';
import { lockSession } from './persistence/lock-session.ts';
import type { LivingSession } from './persistence/session-rows.ts';
import type { Connect } from './provider/connection.ts';
import { refresh } from './provider/grants.ts';
import { ProviderFailed } from './provider/provider-failed.ts';
import type { TokenBox } from './token-box.ts';

type Refreshed = LivingSession | null;
type Parts = { pool: Pool; box: TokenBox; connect: Connect; logger: Logger };

const earlyMs = 30_000;

/**
 * Keeps the sessions' tokens fresh. The provider hands out new tokens for old ones once: the row's
 * lock makes it one call for a session, however many requests and gateways want it.
 */
export class Refresher {
  readonly #parts: Parts;
  readonly #running = new Map<string, Promise<Refreshed>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * The session with a token that is good now. In a token's last 30 seconds nobody waits: one call
   * is made beside the requests. Null when the provider has ended the login. Throws UNAVAILABLE
   * (503) when the token has run out and the provider is away; the session stays.
   */
  async fresh(session: LivingSession): Promise<Refreshed> {
    const leftMs = session.tokenExpiresAt.getTime() - Date.now();
    if (leftMs > earlyMs) return session;
    const refreshing = this.#once(session.id);
    return leftMs > 0 ? session : refreshing;
  }

  /** Asks for a token made from now on, however fresh the old one is. It stays if none is to be had. */
  async renew(id: Buffer): Promise<void> {
    await this.#refresh(id, () => true).catch(this.#warn);
  }

  /** Resolves when no refresh is under way any more. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#running.values());
  }

  /** Waiting for a row's lock takes a connection: of one process, only one request does. */
  #once(id: Buffer): Promise<Refreshed> {
    const key = id.toString('hex');
    const running = this.#running.get(key);
    if (running) return running;
    const refreshing = this.#refresh(id, isDue);
    this.#running.set(key, refreshing);
    refreshing.catch(this.#warn).finally(() => this.#running.delete(key));
    return refreshing;
  }

  readonly #warn = (err: unknown) => {
    this.#parts.logger.warn({ err }, 'a session was not refreshed');
  };

  async #refresh(id: Buffer, isWanted: (session: LivingSession) => boolean): Promise<Refreshed> {
    const { pool, box, connect } = this.#parts;
    const refreshing = lockSession(pool, id, async ({ row, replaceTokens, end }) => {
      if (!isWanted(row)) return row;
      const tokens = box.unpack(row.tokens, id);
      const fresh = tokens && (await refresh(connect, tokens));
      crashPoint('gateway/session/refreshed');
      return fresh ? replaceTokens(box.pack(fresh, id), fresh.expiresAt) : end();
    });
    return refreshing.catch((fault: unknown) => {
      throw fault instanceof ProviderFailed ? unavailable(fault) : fault;
    });
  }
}

function isDue({ tokenExpiresAt }: LivingSession): boolean {
  return tokenExpiresAt.getTime() - Date.now() <= earlyMs;
}
