import { randomUUID } from 'node:crypto';
import type {
  InvariantResult,
  Verification,
  VerifyAnswer,
} from '@souk/platform/service/operators/verification';

/** Verifies the shop once. Rejects when it could not be done, or on abort. */
export type RunVerification = (signal: AbortSignal) => Promise<readonly InvariantResult[]>;

/** Makes one verification at a time, and keeps those that it made last. */
export type Verifier = {
  /** The newest first; at most 10. */
  readonly list: () => readonly Verification[];
  /**
   * Starts a verification, unless one is running or the newest has this key. `replayed` is true when an
   * earlier call with this key started it.
   */
  readonly start: (idempotencyKey: string) => VerifyAnswer;
  /** Aborts the running verification, and resolves when it has ended. */
  readonly stop: () => Promise<void>;
};

const keptMax = 10;

/** Creates a verifier. `onFailure` gets the error of a verification that ended without a result. */
export function newVerifier(run: RunVerification, onFailure: (error: unknown) => void): Verifier {
  const stopped = new AbortController();
  let kept: readonly Verification[] = [];
  let key: string | null = null;
  let running: Promise<void> = Promise.resolve();

  const end = (state: 'DONE' | 'INCOMPLETE', invariants: readonly InvariantResult[]) => {
    const ended = { state, finishedAt: new Date(), invariants: [...invariants] };
    kept = kept.map((one, at) => (at === 0 ? { ...one, ...ended } : one));
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
    list: () => kept,
    start: (idempotencyKey) => {
      const [newest] = kept;
      if (newest && (newest.state === 'RUNNING' || key === idempotencyKey))
        return { verification: newest, replayed: key === idempotencyKey };
      const verification: Verification = {
        ...{ id: randomUUID(), state: 'RUNNING', invariants: [] },
        ...{ startedAt: new Date(), finishedAt: null },
      };
      kept = [verification, ...kept].slice(0, keptMax);
      key = idempotencyKey;
      running = verify();
      return { verification, replayed: false };
    },
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
}
