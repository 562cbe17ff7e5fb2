import { decodeJwt } from 'jose';
import type { Caller } from '../request/caller.ts';
import type { SessionEndedEvents } from '../request/sessions.ts';

/** A token that has less than this to live is not sent on. */
const freshMs = 10_000;
const longestTimerMs = 2 ** 31 - 1;

type Options = {
  /** Asks once more who this is: for a session, with a fresh token. */
  readonly again: () => Promise<Caller>;
  readonly sessionEnded: SessionEndedEvents;
  readonly onEnd: () => void;
  readonly now: () => Date;
};

/**
 * Whose connection this is, as long as it can be proven: a bearer's until its `exp`, a cookie's until
 * its session ends. Calls `onEnd` once, unless it was released before.
 */
export class Proof {
  readonly #options: Options;
  #caller: Caller;
  #renewing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #unlisten: () => void = () => {};
  #isOver = false;

  constructor(caller: Caller, options: Options) {
    this.#caller = caller;
    this.#options = options;
    if (caller.via === 'bearer' && caller.expiresAt) this.#endAt(caller.expiresAt);
    if (caller.sessionId)
      this.#unlisten = options.sessionEnded.onEnd(caller.sessionId, () => this.#end());
    if (this.#isOver) this.#unlisten();
  }

  get caller(): Caller {
    return this.#caller;
  }

  /** Whether the token is too old to be sent on. A bearer's never is: it ends with its proof. */
  get isStale(): boolean {
    const { via, token } = this.#caller;
    if (via !== 'cookie' || !token) return false;
    const { exp = 0 } = decodeJwt(token);
    return exp * 1_000 - this.#options.now().getTime() < freshMs;
  }

  /** Gets a fresh token; the proof ends when there is none to be had any more. */
  renew(): Promise<void> {
    this.#renewing ??= this.#renewOnce().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  release(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#unlisten();
  }

  async #renewOnce(): Promise<void> {
    const caller = await this.#options.again().catch((error) => {
      if (error?.extensions?.code === 'UNAUTHENTICATED') return null;
      // The database of sessions is away: the old token may still do.
      return this.#caller;
    });
    if (caller?.sessionId === this.#caller.sessionId) this.#caller = caller;
    else this.#end();
  }

  #endAt(at: Date): void {
    const leftMs = at.getTime() - this.#options.now().getTime();
    if (leftMs <= 0) this.#end();
    else this.#timer = setTimeout(() => this.#endAt(at), Math.min(leftMs, longestTimerMs));
  }

  #end(): void {
    if (this.#isOver) return;
    this.release();
    this.#options.onEnd();
  }
}
