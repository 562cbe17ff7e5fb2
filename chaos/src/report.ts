import type { Fault } from './fault.ts';
import type { InjectedFault } from './run-campaign.ts';

const howToRepeat =
  'to repeat one: npm run campaign -- --only <crash point>, or -- --rounds 1 --from <round>';

export type ReportOptions = {
  readonly print: (line: string) => void;
  /** Whether a fault with violations is injected again, and counts only if it has violations again. */
  readonly confirm: boolean;
};

/** Reports a campaign: a line for each fault, and a summary at the end. */
export class Report {
  readonly #print: (line: string) => void;
  readonly #confirm: boolean;
  readonly #startedAt = performance.now();
  readonly #recoveries: { readonly name: string; readonly ms: number }[] = [];
  readonly #failed: string[] = [];
  readonly #found: string[] = [];
  #unconfirmed: string | null = null;
  readonly #clientErrors = new Map<string, number>();
  #injected = 0;
  #planned = 0;

  constructor({ print, confirm }: ReportOptions) {
    this.#print = print;
    this.#confirm = confirm;
  }

  get hasViolations(): boolean {
    return this.#failed.length > 0;
  }

  /** The fault that has to be injected again; null for none. */
  get unconfirmed(): string | null {
    return this.#unconfirmed;
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
    this.#print(`${this.#verdict(name, violations).padEnd(6)}  ${name.padEnd(32)} ${recovered}`);
    for (const violation of violations) this.#print(`      ${violation}`);
  }

  #verdict(name: string, violations: readonly string[]): 'ok' | 'found' | 'FAILED' {
    const isAgain = this.#unconfirmed === name;
    this.#unconfirmed = null;
    if (violations.length === 0) return 'ok';
    if (this.#confirm && !isAgain) {
      this.#unconfirmed = name;
      this.#found.push(name);
      return 'found';
    }
    this.#failed.push(name);
    return 'FAILED';
  }

  end(): void {
    const minutes = ((performance.now() - this.#startedAt) / 60_000).toFixed(1);
    const errors = [...this.#clientErrors].map(
      ([code, count]) => `${count} × ${code || 'no code'}`,
    );
    const found = this.#found.filter((name) => !this.#failed.includes(name));
    const once = found.map((name) => `found once, and not again: ${name}\n`).join('');
    this.#print(`
${this.#injected} of ${this.#planned} faults in ${minutes} min
recovery         ${this.#recoveryTimes()}
client errors    ${errors.join(', ') || 'none'}
${once}${this.#failed.length === 0 ? 'all invariants hold' : `violations in: ${this.#failed.join(', ')}\n${howToRepeat}`}`);
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

/** Returns the faults in order, and one that the report wants confirmed a second time. */
export function* repeatUnconfirmed(faults: Iterable<Fault>, report: Report): Generator<Fault> {
  for (const fault of faults) {
    yield fault;
    if (report.unconfirmed === fault.name) yield fault;
  }
}
