import { setTimeout as sleep } from 'node:timers/promises';
import { isTimeout } from '@souk/ops/client/access-token';
import { GraphQLFailure } from '@souk/ops/client/client';

/** A client saw something that must never happen. */
export class Violation extends Error {
  override readonly name: string = 'Violation';
}

/** A stream missed a change, or had one twice. */
export class Gap extends Violation {
  override readonly name = 'Gap';
}

/** How long clients retry, and a count of the errors that they received. */
export class RetryLog {
  readonly retryForMs: number;
  #counts = new Map<string, number>();

  constructor(retryForMs: number) {
    this.retryForMs = retryForMs;
  }

  record(fault: unknown): void {
    const codes = fault instanceof GraphQLFailure ? fault.codes : ['no answer'];
    for (const code of codes) this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
  }

  /** Returns the number of errors by code since the last call. */
  takeCounts(): ReadonlyMap<string, number> {
    const counts = this.#counts;
    this.#counts = new Map();
    return counts;
  }
}

const transientCodes = new Set(['UNAVAILABLE', 'INTERNAL', 'TOO_SLOW', 'OVERLOADED']);
const pauseMs = 100;

/**
 * Sends a request until it is answered: each time with the same idempotency key, so that it takes effect
 * once. Throws permanent errors at once, and Violation when the time is up.
 */
export async function retryUntilAnswered<Answer>(
  retryLog: RetryLog,
  what: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const until = performance.now() + retryLog.retryForMs;
  for (;;) {
    try {
      return await ask();
    } catch (fault) {
      if (!isTransient(fault)) throw fault;
      // Broken connections and UNAVAILABLE are expected. A request that is never answered is not.
      if (isTimeout(fault))
        throw new Violation(`${what}: the server accepted it and never answered`);
      retryLog.record(fault);
      if (performance.now() > until) throw new Violation(`${what}: no answer, last ${fault}`);
      await sleep(pauseMs);
    }
  }
}

/** Reads until there is a value. Throws Violation when the time is up. */
export async function poll(
  retryLog: RetryLog,
  what: string,
  read: () => Promise<string | null>,
): Promise<string> {
  const until = performance.now() + retryLog.retryForMs;
  while (performance.now() < until) {
    const value = await retryUntilAnswered(retryLog, what, read);
    if (value !== null) return value;
    await sleep(pauseMs);
  }
  throw new Violation(`${what} never came`);
}

function isTransient(fault: unknown): boolean {
  if (fault instanceof Violation) return false;
  if (!(fault instanceof GraphQLFailure)) return true;
  return fault.status >= 500 || fault.codes.some((code) => transientCodes.has(code));
}
