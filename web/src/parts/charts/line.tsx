import { linePath } from './paths.ts';
import type { PeriodScale, ValueScale } from './scales.ts';

type Props = {
  /** The value of each period; null where there is none. */
  readonly of: readonly (number | null)[];
  readonly values: ValueScale;
  readonly periods: PeriodScale;
  /** What it shows, as the class of its marks. */
  readonly kind: 'history' | 'mean' | 'before' | 'stock';
};

/** A line through the values of the periods. It is broken where there is none. */
export function Line({ of, values, periods, kind }: Props) {
  return <path class={`line ${kind}`} d={linePath(of, values, periods)} />;
}
