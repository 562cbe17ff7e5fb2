import { decodeJwt } from 'jose';
import type { Caller } from '../request/caller.ts';
import type { SessionEndedEvents } from '../request/sessions.ts';

/** A token with less than this left before its `exp` is not forwarded. */
const freshMs = 10_000;
const longestTimerMs = 2 ** 31 - 1;

type Options = {
  /** Identifies the caller again: for a session, with a fresh token. */
  readonly identifyAgain: () => Promise<Caller>;
  readonly sessionEnded: SessionEndedEvents;
  readonly onExpired: () => void;
  readonly now: () => Date;
};

/**
 * The credential of a connection: the caller, as long as the token or the session is valid. A bearer
 * token expires at its `exp`, a cookie with its session. Calls `onExpired` once, unless it is
 * released before.
 */
export class Credential {
  readonly #options: Options;
  #caller: Caller;
  #renewing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #removeListener: () => void = () => {};
  #isOver = false;

  constructor(caller: Caller, options: Options) {
    this.#caller = caller;
    this.#options = options;
    const { via, expiresAt, sessionId } = caller;
    if (via === 'bearer' && expiresAt) this.#expireAt(expiresAt);
    if (sessionId) {
      this.#removeListener = options.sessionEnded.onEnd(sessionId, () => this.#expire());
    }
    if (this.#isOver) this.#removeListener();
  }

  get caller(): Caller {
    return this.#caller;
  }

  /** Whether the token is too old to forward. A bearer token never is: the credential expires. */
  get isStale(): boolean {
    const { via, token } = this.#caller;
    if (via !== 'cookie' || !token) return false;
    const { exp = 0 } = decodeJwt(token);
    return exp * 1_000 - this.#options.now().getTime() < freshMs;
  }

  /** Gets a fresh token. The credential expires when there is none any more. */
  renew(): Promise<void> {
    this.#renewing ??= this.#renewOnce().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  release(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#removeListener();
  }

  async #renewOnce(): Promise<void> {
    const caller = await this.#options.identifyAgain().catch((error) => {
      if (error?.extensions?.code === 'UNAUTHENTICATED') return null;
      // The database of sessions is unavailable: the old token may still be accepted.
      return this.#caller;
    });
    if (caller?.sessionId === this.#caller.sessionId) this.#caller = caller;
    else this.#expire();
  }

  #expireAt(at: Date): void {
    const leftMs = at.getTime() - this.#options.now().getTime();
    if (leftMs <= 0) this.#expire();
    else this.#timer = setTimeout(() => this.#expireAt(at), Math.min(leftMs, longestTimerMs));
  }

  #expire(): void {
    if (this.#isOver) return;
    this.release();
    this.#options.onExpired();
  }
}
