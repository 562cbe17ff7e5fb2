import type { Logger } from '@souk/platform/runtime/logger';
import type { Pool } from 'pg';
import type { SessionEndedEvents } from '../../../request/sessions.ts';
import { activeSessions } from './session-rows.ts';

/**
 * Reports the ends of sessions to the listeners of this gateway, wherever they ended: an end may be
 * reported late, but is not missed.
 */
export class SessionEnds implements SessionEndedEvents {
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #pool: Pool;
  readonly #logger: Logger;

  constructor(pool: Pool, logger: Logger) {
    this.#pool = pool;
    this.#logger = logger;
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

  /** A gateway has ended this session. */
  readonly end = (sessionId: string): void => {
    const listeners = this.#listeners.get(sessionId) ?? [];
    this.#listeners.delete(sessionId);
    for (const listener of listeners) listener();
  };

  /** Reports what has ended while no notification could arrive. */
  checkAll(): Promise<void> {
    return this.#check([...this.#listeners.keys()]);
  }

  async #check(sessionIds: readonly string[]): Promise<void> {
    const active = new Set(await activeSessions(this.#pool, sessionIds));
    for (const id of sessionIds) if (!active.has(id)) this.end(id);
  }
}
