import type { Struck } from './run-campaign.ts';

/** What a campaign has to say: a line for each blow, and a page at its end. */
export class Page {
  readonly #say: (line: string) => void;
  readonly #startedAt = performance.now();
  readonly #recoveries: { readonly name: string; readonly ms: number }[] = [];
  readonly #surprised: string[] = [];
  readonly #refusals = new Map<string, number>();
  #blows = 0;
  #planned = 0;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  get surprised(): boolean {
    return this.#surprised.length > 0;
  }

  begin(where: string, planned: number): void {
    this.#planned = planned;
    this.#say(`The shop ${where}: ${planned} times something bad is done to it.`);
  }

  add({ name, outcome: { surprises, recoveryMs }, refusals }: Struck): void {
    this.#blows += 1;
    for (const [code, count] of refusals.taken()) {
      this.#refusals.set(code, (this.#refusals.get(code) ?? 0) + count);
    }
    if (recoveryMs !== null) this.#recoveries.push({ name, ms: recoveryMs });
    const took = recoveryMs === null ? '' : `at rest ${(recoveryMs / 1_000).toFixed(1)} s later`;
    this.#say(`${surprises.length === 0 ? 'ok' : 'NO'}  ${name.padEnd(32)} ${took}`);
    for (const surprise of surprises) this.#say(`      ${surprise}`);
    if (surprises.length > 0) this.#surprised.push(name);
  }

  end(): void {
    const minutes = ((performance.now() - this.#startedAt) / 60_000).toFixed(1);
    const sorted = this.#recoveries.toSorted((a, b) => a.ms - b.ms);
    const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1];
    const seconds = (one: { ms: number } | undefined) => ((one?.ms ?? 0) / 1_000).toFixed(1);
    const told = [...this.#refusals].map(([code, count]) => `${count} × ${code || 'no code'}`);
    this.#say(`
${this.#blows} of ${this.#planned} blows in ${minutes} min
at rest again    p50 ${seconds(at(0.5))} s, p99 ${seconds(at(0.99))} s, slowest ${seconds(at(1))} s: ${at(1)?.name}
clients heard    ${told.join(', ') || 'nothing of it'}
${this.#surprised.length === 0 ? 'nothing lost, nothing doubled' : `surprises in: ${this.#surprised.join(', ')}`}`);
  }
}
