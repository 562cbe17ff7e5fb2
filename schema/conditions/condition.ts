/** Where a value is found: `event.buyerId`. */
export type Path = {
  readonly kind: 'path';
  readonly root: 'args' | 'viewer' | 'event';
  readonly names: readonly string[];
};

/** One side of a comparison: a path, or a text between single quotes. */
export type Operand = Path | { readonly kind: 'text'; readonly text: string };

export type Comparison = {
  readonly kind: '=' | 'in';
  readonly left: Operand;
  readonly right: Operand;
};

/** A condition, understood: one of the alternatives must hold, with every comparison in it. */
export type Condition = 'anyone' | readonly (readonly Comparison[])[];

/** What a condition is about. */
export type Facts = {
  /** The arguments of the subscription field. */
  readonly args: Readonly<Record<string, unknown>>;
  /** The caller, from a verified token; null for anonymous. */
  readonly viewer: { readonly id: string; readonly scopes: readonly string[] } | null;
  /** The record's value, as its JSON says. */
  readonly event: unknown;
};
