import type { InjectedFault } from './run-campaign.ts';

const howToRepeat =
  'to repeat one: npm run campaign -- --only <crash point>, or -- --rounds 1 --from <round>';

/** Reports a campaign: a line for each fault, and a summary at the end. */
export class Report {
  readonly #print: (line: string) => void;
  readonly #startedAt = performance.now();
  readonly #recoveries: { readonly name: string; readonly ms: number }[] = [];
  readonly #failed: string[] = [];
  readonly #clientErrors = new Map<string, number>();
  #injected = 0;
  #planned = 0;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  get hasViolations(): boolean {
    return this.#failed.length > 0;
  }

  begin(where: string, planned: number): void {
    this.#planned = planned;
    this.#print(`The shop runs ${where}. Faults to inject: ${planned}.`);
  }

  add({ name, outcome: { violations, recoveryMs }, retryLog }: InjectedFault): void {
    this.#injected += 1;
    for (const [code, count] of retryLog.takeCounts()) {
      this.#clientErrors.set(code, (this.#clientErrors.get(code) ?? 0) + count);
    }
    if (recoveryMs !== null) this.#recoveries.push({ name, ms: recoveryMs });
    const recovered =
      recoveryMs === null ? '' : `recovered in ${(recoveryMs / 1_000).toFixed(1)} s`;
    this.#print(
      `${(violations.length === 0 ? 'ok' : 'FAILED').padEnd(6)}  ${name.padEnd(32)} ${recovered}`,
    );
    for (const violation of violations) this.#print(`      ${violation}`);
    if (violations.length > 0) this.#failed.push(name);
  }

  end(): void {
    const minutes = ((performance.now() - this.#startedAt) / 60_000).toFixed(1);
    const errors = [...this.#clientErrors].map(
      ([code, count]) => `${count} × ${code || 'no code'}`,
    );
    this.#print(`
${this.#injected} of ${this.#planned} faults in ${minutes} min
recovery         ${this.#recoveryTimes()}
client errors    ${errors.join(', ') || 'none'}
${this.#failed.length === 0 ? 'all invariants hold' : `violations in: ${this.#failed.join(', ')}\n${howToRepeat}`}`);
  }

  #recoveryTimes(): string {
    const sorted = this.#recoveries.toSorted((a, b) => a.ms - b.ms);
    const slowest = sorted.at(-1);
    if (!slowest) return 'none, as nothing was stopped';
    const seconds = (share: number) =>
      ((sorted[Math.ceil(sorted.length * share) - 1]?.ms ?? 0) / 1_000).toFixed(1);
    return `p50 ${seconds(0.5)} s, p99 ${seconds(0.99)} s, slowest ${seconds(1)} s: ${slowest.name}`;
  }
}
