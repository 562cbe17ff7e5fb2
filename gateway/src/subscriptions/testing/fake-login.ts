import type { Caller } from '../../request/caller.ts';
import type { LoginEndedEvents, Session, Sessions, WithHeaders } from '../../request/sessions.ts';

/** Browser sessions in memory. The value of a cookie is the id of its session. */
export class FakeLogin implements Sessions, LoginEndedEvents {
  readonly #tokens = new Map<string, string[]>();
  readonly #listeners = new Map<string, Set<() => void>>();

  /** Opens a session. Each `find` returns the next token, and the last one from then on. */
  open(sessionId: string, ...tokens: string[]): void {
    this.#tokens.set(sessionId, tokens);
  }

  /** Ends a session, and notifies its listeners. */
  end(sessionId: string): void {
    this.#tokens.delete(sessionId);
    for (const listener of this.#listeners.get(sessionId) ?? []) listener();
  }

  /** Ends a session without notifying its listeners. */
  endSilently(sessionId: string): void {
    this.#tokens.delete(sessionId);
  }

  get listeners(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  hasCookie(request: WithHeaders): boolean {
    return request.headers.cookie !== undefined;
  }

  async find({ headers }: WithHeaders): Promise<Session | null> {
    const sessionId = headers.cookie?.replace('session=', '') ?? '';
    const tokens = this.#tokens.get(sessionId);
    const token = tokens && tokens.length > 1 ? tokens.shift() : tokens?.[0];
    return token ? { sessionId, token, expiresAt: new Date(8.64e15) } : null;
  }

  onEnd({ sessionId }: Pick<Caller, 'sessionId'>, listener: () => void): () => void {
    if (!sessionId) return () => {};
    const listeners = this.#listeners.get(sessionId) ?? new Set();
    this.#listeners.set(sessionId, listeners.add(listener));
    return () => listeners.delete(listener);
  }
}
