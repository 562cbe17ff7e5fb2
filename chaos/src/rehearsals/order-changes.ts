type Change = { readonly seq: number; readonly status: string };

/** Checks that a stream of the changes of many orders has each change of an order once, and in sequence. */
export class OrderChanges {
  /** A sentence for each change that did not follow the one before. */
  readonly gaps: string[] = [];
  readonly #seen = new Map<string, Change & { readonly first: number }>();

  record(orderId: string, change: Change): void {
    const { first = change.seq, seq = change.seq - 1 } = this.#seen.get(orderId) ?? {};
    if (change.seq !== seq + 1) this.gaps.push(`change ${change.seq} of ${orderId} after ${seq}`);
    this.#seen.set(orderId, { first, ...change });
  }

  /** Returns the orders of which the last change has not come yet. */
  withoutEnd(orderIds: readonly string[]): readonly string[] {
    return orderIds.filter((id) => this.#seen.get(id)?.status !== 'CONFIRMED');
  }

  /** Returns the orders that were seen from a later change on. */
  withoutBeginning(orderIds: readonly string[]): readonly string[] {
    return orderIds.filter((id) => (this.#seen.get(id)?.first ?? 1) > 1);
  }
}
