/** An invariant is violated. `rule` names it, and is the same text each time. */
export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation';
  readonly rule: string;

  constructor(rule: string, details: string) {
    super(`${rule}: ${details.replace(/\.$/, '')}`);
    this.rule = rule;
  }
}

/** Throws InvariantViolation unless the condition holds. */
export function invariant(holds: boolean, rule: string, details: () => string): void {
  if (!holds) throw new InvariantViolation(rule, details());
}
