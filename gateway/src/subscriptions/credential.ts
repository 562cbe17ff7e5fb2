import { decodeJwt } from 'jose';
import type { Caller } from '../request/caller.ts';
import type { LoginEndedEvents } from '../request/sessions.ts';

/** The time before its `exp` from which a token is not forwarded any more. */
const staleBeforeExpiryMs = 10_000;
const longestTimerMs = 2 ** 31 - 1;

type Options = {
  /** Identifies the caller again: for a session, with a fresh token. */
  readonly identifyAgain: () => Promise<Caller>;
  readonly loginEnded: LoginEndedEvents;
  readonly onExpired: () => void;
  readonly now: () => Date;
};

/**
 * The credential of a connection, and its caller. A bearer token expires at its `exp`, a cookie with
 * its session, and both when the provider ends the login. Calls `onExpired` once, unless the credential was released before.
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
    const { via, expiresAt } = caller;
    if (via === 'bearer' && expiresAt) this.#expireAt(expiresAt);
    this.#removeListener = options.loginEnded.onEnd(caller, () => this.#expire());
    if (this.#isOver) this.#removeListener();
  }

  get caller(): Caller {
    return this.#caller;
  }

  /** Whether the token of a session is too old to forward. False for a bearer token, which expires. */
  get isStale(): boolean {
    const { via, token } = this.#caller;
    if (via !== 'cookie' || !token) return false;
    const { exp = 0 } = decodeJwt(token);
    return exp * 1_000 - this.#options.now().getTime() < staleBeforeExpiryMs;
  }

  /** Fetches a fresh token. The credential expires when the session has ended or its token is rejected. */
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
      // The session database is unavailable, and subgraphs may still accept the old token.
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
