/** Something that must hold does not. `rule` says what, in a word that stays the same. */
export class Broken extends Error {
  override readonly name = 'Broken';
  readonly rule: string;

  constructor(rule: string, what: string) {
    super(`${rule}: ${what.replace(/\.$/, '')}`);
    this.rule = rule;
  }
}

/** Throws Broken unless it holds. */
export function hold(holds: boolean, rule: string, what: () => string): void {
  if (!holds) throw new Broken(rule, what());
}
