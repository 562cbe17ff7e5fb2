import { unavailable } from '@souk/auth/errors';
import { crashPoint } from '@souk/platform/runtime/crash-point';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Pool } from 'pg';
import { lockSession } from './persistence/lock-session.ts';
import type { ActiveSession } from './persistence/session-rows.ts';
import type { Connect } from './provider/connection.ts';
import { refreshGrant } from './provider/grants.ts';
import { ProviderFailed } from './provider/provider-failed.ts';
import type { TokenEncryption } from './token-encryption.ts';

type Refreshed = ActiveSession | null;
type Options = { pool: Pool; encryption: TokenEncryption; connect: Connect; logger: Logger };

const refreshBeforeMs = 30_000;

/**
 * Refreshes the tokens of sessions. The provider accepts a refresh token once, so a lock on the row
 * allows one refresh per session, for any number of requests and gateways.
 */
export class TokenRefresher {
  readonly #options: Options;
  readonly #running = new Map<string, Promise<Refreshed>>();

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Returns the session with a valid token. In a token's last 30 seconds it refreshes in the background,
   * and no request waits. Null when the provider has ended the login. Throws UNAVAILABLE (503) when the
   * token has expired and the provider is out of reach; the session stays.
   */
  async ensureFresh(session: ActiveSession): Promise<Refreshed> {
    const leftMs = session.tokenExpiresAt.getTime() - Date.now();
    if (leftMs > refreshBeforeMs) return session;
    const refreshing = this.#refreshOnce(session.id);
    return leftMs > 0 ? session : refreshing;
  }

  /** Refreshes the tokens even if they are still valid; keeps them on failure. */
  async forceRefresh(id: Buffer): Promise<void> {
    await this.#refresh(id, () => true).catch(this.#warn);
  }

  /** Resolves when no refresh is in flight. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#running.values());
  }

  /** Waiting for the lock on a row occupies a connection, so one request per process waits for it. */
  #refreshOnce(id: Buffer): Promise<Refreshed> {
    const key = id.toString('hex');
    const running = this.#running.get(key);
    if (running) return running;
    const refreshing = this.#refresh(id, isDue);
    this.#running.set(key, refreshing);
    refreshing.catch(this.#warn).finally(() => this.#running.delete(key));
    return refreshing;
  }

  readonly #warn = (err: unknown) => {
    this.#options.logger.warn({ err }, 'could not refresh a session');
  };

  async #refresh(
    id: Buffer,
    shouldRefresh: (session: ActiveSession) => boolean,
  ): Promise<Refreshed> {
    const { pool, encryption, connect } = this.#options;
    const refreshing = lockSession(pool, id, async ({ row, replaceTokens, end }) => {
      if (!shouldRefresh(row)) return row;
      const tokens = encryption.decrypt(row.tokens, id);
      const fresh = tokens && (await refreshGrant(connect, tokens));
      crashPoint('gateway/session/refreshed');
      return fresh ? replaceTokens(encryption.encrypt(fresh, id), fresh.expiresAt) : end();
    });
    return refreshing.catch((fault: unknown) => {
      throw fault instanceof ProviderFailed ? unavailable(fault) : fault;
    });
  }
}

function isDue({ tokenExpiresAt }: ActiveSession): boolean {
  return tokenExpiresAt.getTime() - Date.now() <= refreshBeforeMs;
}
