/** How large and how knotty an operation may be. */
export type Limits = {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly rootMutations: number;
  readonly directives: number;
  /** All fields, with each fragment counted wherever it is spread. */
  readonly fields: number;
  /** What `__schema` and `__type` may nest: the usual introspection query needs 14. */
  readonly introspectionDepth: number;
  /** What `@cost` and `@listSize` add up to. */
  readonly cost: number;
};

/** What may be spent in a minute: the cost of all operations together. */
export type Allowance = {
  readonly perUser: number;
  /** For all who come from one address and are not logged in. */
  readonly perAddress: number;
};

export const defaultAllowance: Allowance = { perUser: 50_000, perAddress: 10_000 };

/** How many operations may be under way, and how many more may wait for how long. */
export type Room = {
  readonly inFlight: number;
  readonly waiting: number;
  readonly waitMs: number;
};

/** Enough in flight to keep every subgraph busy, and a line that is gone before a client gives up. */
export const defaultRoom: Room = { inFlight: 200, waiting: 1_000, waitMs: 5_000 };

/** The figures of features.md, part D. */
export const defaultLimits: Limits = {
  tokens: 1_000,
  depth: 12,
  aliases: 15,
  rootFields: 5,
  rootMutations: 1,
  directives: 50,
  fields: 2_000,
  introspectionDepth: 16,
  cost: 1_000,
};
