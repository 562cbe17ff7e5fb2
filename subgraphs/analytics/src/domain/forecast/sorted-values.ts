/** Numbers in ascending order, to which more are added from time to time. */
export class SortedValues {
  private sorted = new Float64Array(0);
  private pending: number[] = [];

  add(value: number): void {
    this.pending.push(value);
  }

  /** How many values there are. */
  get count(): number {
    return this.sorted.length + this.pending.length;
  }

  /**
   * The quantile at a level from 0 to 1, interpolated at the rank level · (count + 1): the rank at
   * which a further value of the same kind is below it with exactly that probability. Without
   * values it is NaN.
   */
  quantile(level: number): number {
    const values = this.values();
    const rank = level * (values.length + 1) - 1;
    const below = Math.min(Math.max(Math.floor(rank), 0), values.length - 1);
    const above = Math.min(below + 1, values.length - 1);
    const [low = Number.NaN, high = Number.NaN] = [values[below], values[above]];
    return low + Math.min(Math.max(rank - below, 0), 1) * (high - low);
  }

  /** All values, in ascending order. */
  values(): Float64Array {
    if (this.pending.length > 0) {
      this.sorted = merged(this.sorted, Float64Array.from(this.pending).sort());
      this.pending = [];
    }
    return this.sorted;
  }
}

/** Sorting everything again for each addition would take most of the time of a forecast. */
function merged(some: Float64Array, others: Float64Array): Float64Array<ArrayBuffer> {
  const all = new Float64Array(some.length + others.length);
  let one = 0;
  let other = 0;
  for (let at = 0; at < all.length; at++) {
    const left = some[one];
    const right = others[other];
    const isLeft = right === undefined || (left !== undefined && left <= right);
    if (isLeft) one++;
    else other++;
    all[at] = (isLeft ? left : right) ?? 0;
  }
  return all;
}
