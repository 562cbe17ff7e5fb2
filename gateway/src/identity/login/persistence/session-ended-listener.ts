import type { Logger } from '@souk/platform/runtime/logger';
import { startTicker, type Ticker } from '@souk/platform/runtime/ticker';
import { Client, type Pool } from 'pg';
import type { SessionEndedEvents } from '../../../request/sessions.ts';
import { endedChannel } from './end-sessions.ts';
import { activeSessions } from './session-rows.ts';

/**
 * Listens for ended sessions (PostgreSQL LISTEN) on a connection of its own. After a broken connection
 * it reconnects and checks what ended meanwhile: an end may be reported late, but is not missed.
 */
export class SessionEndedListener implements SessionEndedEvents {
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #pool: Pool;
  readonly #databaseUrl: string;
  readonly #logger: Logger;
  readonly #ticker: Ticker;
  #connection: Client | null = null;

  constructor(pool: Pool, databaseUrl: string, logger: Logger) {
    this.#pool = pool;
    this.#databaseUrl = databaseUrl;
    this.#logger = logger;
    const name = 'listening for ended sessions';
    this.#ticker = startTicker(() => this.#keepListening(), { everyMs: 1000, name, logger });
  }

  onEnd(sessionId: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(sessionId) ?? new Set();
    this.#listeners.set(sessionId, listeners.add(listener));
    // The session may have ended before the listener was added.
    this.#check([sessionId]).catch((err: unknown) =>
      this.#logger.error({ err }, 'could not check whether a session has ended'),
    );
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(sessionId);
    };
  }

  async stop(): Promise<void> {
    await this.#ticker.stop();
    await this.#connection?.end();
  }

  async #keepListening(): Promise<void> {
    if (this.#connection) return;
    const connection = new Client({ connectionString: this.#databaseUrl, keepAlive: true });
    this.#connection = connection;
    connection.on('notification', ({ payload }) => payload && this.#end(payload));
    connection.on('error', (err) => {
      this.#logger.warn({ err }, 'lost the connection that listens for ended sessions');
      if (this.#connection === connection) this.#connection = null;
    });
    try {
      await connection.connect();
      await connection.query(`listen ${endedChannel}`);
      await this.#check([...this.#listeners.keys()]);
    } catch (error) {
      this.#connection = null;
      await connection.end();
      throw error;
    }
  }

  async #check(sessionIds: readonly string[]): Promise<void> {
    const active = new Set(await activeSessions(this.#pool, sessionIds));
    for (const id of sessionIds) if (!active.has(id)) this.#end(id);
  }

  #end(sessionId: string): void {
    const listeners = this.#listeners.get(sessionId) ?? [];
    this.#listeners.delete(sessionId);
    for (const listener of listeners) listener();
  }
}
