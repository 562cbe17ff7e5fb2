import { randomUUID } from 'node:crypto';
import type {
  InvariantResult,
  Verification,
  VerifyAnswer,
} from '@souk/platform/service/operators/verification';

/** Verifies the shop once. Rejects when it could not be done, or on abort. */
export type RunVerification = (signal: AbortSignal) => Promise<readonly InvariantResult[]>;

/** Makes one verification at a time, and keeps the newest. */
export type Verifier = {
  /** The newest verification; null before the first. */
  readonly newest: () => Verification | null;
  /**
   * Starts a verification, unless one is running or the newest has this key. `replayed` is true when an
   * earlier call with this key started it.
   */
  readonly start: (idempotencyKey: string) => VerifyAnswer;
  /** Aborts the running verification, and resolves when it has ended. */
  readonly stop: () => Promise<void>;
};

/** Creates a verifier. `onFailure` gets the error of a verification that ended without a result. */
export function newVerifier(run: RunVerification, onFailure: (error: unknown) => void): Verifier {
  const stopped = new AbortController();
  let newest: Verification | null = null;
  let key: string | null = null;
  let running: Promise<void> = Promise.resolve();

  const end = (state: 'DONE' | 'INCOMPLETE', invariants: readonly InvariantResult[]) => {
    const finishedAt = new Date();
    if (newest) newest = { ...newest, state, finishedAt, invariants: [...invariants] };
  };
  const verify = () =>
    run(stopped.signal).then(
      (results) => end('DONE', results),
      (error: unknown) => {
        end('INCOMPLETE', []);
        if (!stopped.signal.aborted) onFailure(error);
      },
    );
  return {
    newest: () => newest,
    start: (idempotencyKey) => {
      if (newest && (newest.state === 'RUNNING' || key === idempotencyKey))
        return { verification: newest, replayed: key === idempotencyKey };
      const verification: Verification = {
        ...{ id: randomUUID(), state: 'RUNNING', invariants: [] },
        ...{ startedAt: new Date(), finishedAt: null },
      };
      [newest, key] = [verification, idempotencyKey];
      running = verify();
      return { verification, replayed: false };
    },
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
}
