import { area, line } from 'd3-shape';
import { middleOf, type PeriodScale, type ValueScale } from './scales.ts';

/** The bounds between which a value is expected. */
export type Bounds = { readonly low: number; readonly high: number };

/** The path of a line through the values of the periods, as SVG writes it: broken where there is none, empty without any. */
export function linePath(
  of: readonly (number | null)[],
  values: ValueScale,
  periods: PeriodScale,
): string {
  const draw = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => middleOf(periods, index))
    .y((value) => values(value ?? 0))
    .digits(1);
  return draw(of) ?? '';
}

/** The path around the bounds of the periods, as SVG writes it: left out where there are none. */
export function fanPath(
  of: readonly (Bounds | null)[],
  values: ValueScale,
  periods: PeriodScale,
): string {
  const draw = area<Bounds | null>()
    .defined((bounds) => bounds !== null)
    .x((_, index) => middleOf(periods, index))
    .y0((bounds) => values(bounds?.low ?? 0))
    .y1((bounds) => values(bounds?.high ?? 0))
    .digits(1);
  return draw(of) ?? '';
}
