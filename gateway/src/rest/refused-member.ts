/** A refusal of a mutation, as documents select it. */
export type RefusedMember = {
  readonly __typename: string;
  readonly reason?: string;
  readonly fields?: readonly { readonly path: readonly string[]; readonly message: string }[];
  readonly retryAfterSeconds?: number;
  /** The current status of an order that cannot make the requested transition. */
  readonly from?: string;
  readonly total?: { readonly amount: string };
  readonly prices?: readonly {
    readonly productId: string;
    readonly unitPrice: { readonly amount: string };
  }[];
};
