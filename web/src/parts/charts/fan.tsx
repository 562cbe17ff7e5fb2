import { type Bounds, fanPath } from './paths.ts';
import type { PeriodScale, ValueScale } from './scales.ts';

type Props = {
  /** The bounds of each period; null where there are none. */
  readonly of: readonly (Bounds | null)[];
  readonly values: ValueScale;
  readonly periods: PeriodScale;
};

/** The area between the bounds of the periods. */
export function Fan({ of, values, periods }: Props) {
  return <path class="fan" d={fanPath(of, values, periods)} />;
}
