/** The path of a value: `event.buyerId`. */
export type Path = {
  readonly kind: 'path';
  readonly root: 'args' | 'viewer' | 'event';
  readonly names: readonly string[];
};

/** One side of a comparison: a path, or a string in single quotes. */
export type Operand = Path | { readonly kind: 'text'; readonly text: string };

export type Comparison = {
  readonly kind: '=' | 'in';
  readonly left: Operand;
  readonly right: Operand;
};

/** A parsed condition, in disjunctive normal form: alternatives, each a list of comparisons. */
export type Condition = 'anyone' | readonly (readonly Comparison[])[];

/** The values that a condition is evaluated against. */
export type ConditionContext = {
  /** The arguments of the subscription field. */
  readonly args: Readonly<Record<string, unknown>>;
  /** The authenticated caller; null for an anonymous one. */
  readonly viewer: { readonly id: string; readonly scopes: readonly string[] } | null;
  /** The record's value, as parsed JSON. */
  readonly event: unknown;
};
