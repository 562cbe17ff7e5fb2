import { type PeriodScale, rounded, type ValueScale } from './scales.ts';

type Props = {
  readonly of: readonly number[];
  readonly values: ValueScale;
  readonly periods: PeriodScale;
  /** What is said of a bar under the pointer. */
  readonly titleOf: (index: number) => string;
};

/** A bar for each period: from zero up, or down for a value below zero. */
export function Bars({ of, values, periods, titleOf }: Props) {
  const zero = values(0);
  const width = rounded(periods.bandwidth());
  return (
    <g class="bars">
      {of.map((value, index) => {
        const y = values(value);
        return (
          <rect
            key={titleOf(index)}
            x={rounded(periods(index) ?? 0)}
            y={rounded(Math.min(y, zero))}
            width={width}
            height={rounded(Math.abs(y - zero))}
            rx={Math.min(2, width / 4)}
          >
            <title>{titleOf(index)}</title>
          </rect>
        );
      })}
    </g>
  );
}
