import { area } from 'd3-shape';
import { middleOf, type PeriodScale, rounded, type ValueScale } from './scales.ts';

/** The bounds between which a value is expected. */
export type Bounds = { readonly low: number; readonly high: number };

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

/** The path of a fan, as SVG writes it; empty without bounds. */
export function fanPath(of: Props['of'], values: ValueScale, periods: PeriodScale): string {
  const draw = area<Bounds | null>()
    .defined((bounds) => bounds !== null)
    .x((_, index) => rounded(middleOf(periods, index)))
    .y0((bounds) => rounded(values(bounds?.low ?? 0)))
    .y1((bounds) => rounded(values(bounds?.high ?? 0)))
    .digits(1);
  return draw(of) ?? '';
}
