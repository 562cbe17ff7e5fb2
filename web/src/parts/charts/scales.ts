import { max, min } from 'd3-array';
import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale';

/** The size of every chart, in the units of its drawing. The page stretches it to the room that there is. */
export const frame = { width: 600, height: 260, left: 92, right: 12, top: 14, bottom: 34 } as const;

/** How many lines of values a chart has, about. */
const tickCount = 4;

/** The height at which a value is drawn. */
export type ValueScale = ScaleLinear<number, number>;

/** The place of each period from left to right, by its index. */
export type PeriodScale = ScaleBand<number>;

/** A scale that begins at zero, or below when a value does, and ends at a round number above the highest value. */
export function valueScale(values: readonly number[]): ValueScale {
  const [low, high] = [min([0, ...values]) ?? 0, max([0, ...values]) ?? 0];
  const bounds = [low, low === high ? 1 : high];
  const { top, bottom, height } = frame;
  return scaleLinear(bounds, [height - bottom, top]).nice(tickCount);
}

/** The values at which a scale has its lines: round, and whole when the scale is short. */
export function ticksOf(scale: ValueScale): readonly number[] {
  const ticks = scale.ticks(tickCount);
  const [, highest = 0] = scale.domain();
  // Half an order does not exist.
  return highest <= tickCount ? ticks.filter(Number.isInteger) : ticks;
}

/** A scale for a number of periods. */
export function periodScale(count: number, padding = 0.25): PeriodScale {
  const { left, right, width } = frame;
  const indexes = Array.from({ length: count }, (_, index) => index);
  return scaleBand(indexes, [left, width - right]).paddingInner(padding);
}

/** The middle of a period. */
export const middleOf = (scale: PeriodScale, index: number): number =>
  (scale(index) ?? 0) + scale.bandwidth() / 2;

/** The periods below which a chart has room for a text: the first, and then each nth. */
export function labelled(count: number, labelsMax: number): readonly number[] {
  const step = Math.max(1, Math.ceil(count / labelsMax));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}

/** A coordinate, as short as it can be drawn without a visible difference. */
export const rounded = (coordinate: number): number => Math.round(coordinate * 10) / 10;
