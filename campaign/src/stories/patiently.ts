import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLFailure } from '@souk/platform/run/client/client';

/** Something was seen that must never be. */
export class Surprise extends Error {
  override readonly name = 'Surprise';
}

/** What a client may be told while something is down, and how often it was. */
export class Refusals {
  #counts = new Map<string, number>();

  note(fault: unknown): void {
    const codes = fault instanceof GraphQLFailure ? fault.codes : ['no answer'];
    for (const code of codes) this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
  }

  /** What was noted since the last time. */
  taken(): ReadonlyMap<string, number> {
    const counts = this.#counts;
    this.#counts = new Map();
    return counts;
  }
}

const passing = new Set(['UNAVAILABLE', 'INTERNAL', 'TOO_SLOW', 'OVERLOADED']);
const patienceMs = 90_000;
const pauseMs = 100;

/**
 * Asks until there is an answer, as a good client does: the same request with the same key, so that
 * nothing happens twice. Throws what no patience mends, and Surprise after a minute and a half.
 */
export async function patiently<Answer>(
  refusals: Refusals,
  what: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (fault) {
      if (!mayPass(fault)) throw fault;
      refusals.note(fault);
      if (performance.now() > until) throw new Surprise(`${what}: no answer, last ${fault}`);
      await sleep(pauseMs);
    }
  }
}

function mayPass(fault: unknown): boolean {
  if (fault instanceof Surprise) return false;
  if (!(fault instanceof GraphQLFailure)) return true;
  return fault.status >= 500 || fault.codes.some((code) => passing.has(code));
}
