import { setTimeout as sleep } from 'node:timers/promises';
import { isForgotten } from '@souk/ops/client/access-token';
import { GraphQLFailure } from '@souk/ops/client/client';

/** Something was seen that must never be. */
export class Surprise extends Error {
  override readonly name = 'Surprise';
}

/** What clients are told while something is down, how often, and how long they bear it. */
export class Refusals {
  readonly patienceMs: number;
  #counts = new Map<string, number>();

  constructor(patienceMs: number) {
    this.patienceMs = patienceMs;
  }

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
const pauseMs = 100;

/**
 * Asks until there is an answer, as a good client does: the same request with the same key, so that
 * nothing happens twice. Throws what no patience mends, and Surprise when patience ends.
 */
export async function patiently<Answer>(
  refusals: Refusals,
  what: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const until = performance.now() + refusals.patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (fault) {
      if (!mayPass(fault)) throw fault;
      // Broken connections are no surprise, nor a "not now". To be forgotten is one.
      if (isForgotten(fault)) throw new Surprise(`${what}: somebody listened, and never answered`);
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
