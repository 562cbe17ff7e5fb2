import { line } from 'd3-shape';
import { middleOf, type PeriodScale, rounded, type ValueScale } from './scales.ts';

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

/** The path of a line, as SVG writes it; empty without values. */
export function linePath(of: Props['of'], values: ValueScale, periods: PeriodScale): string {
  const draw = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => rounded(middleOf(periods, index)))
    .y((value) => rounded(values(value ?? 0)))
    .digits(1);
  return draw(of) ?? '';
}
