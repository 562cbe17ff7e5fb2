import {
  frame,
  labelled,
  middleOf,
  type PeriodScale,
  rounded,
  ticksOf,
  type ValueScale,
} from './scales.ts';

/** How many texts fit below a chart, and how many of them on a phone. */
const labelsMax = 7;

type Props = {
  readonly values: ValueScale;
  readonly periods: PeriodScale;
  /** The text of a value. */
  readonly valueText: (value: number) => string;
  /** The text of each period, in their order. */
  readonly labels: readonly string[];
};

/** The lines of a chart with their values, and the texts of its periods. */
export function Axis({ values, periods, valueText, labels }: Props) {
  const { left, right, width, height } = frame;
  return (
    <g class="axis">
      {ticksOf(values).map((tick) => {
        const y = rounded(values(tick));
        return (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y} y2={y} class={tick === 0 ? 'ground' : ''} />
            <text x={left - 8} y={y + 4} text-anchor="end">
              {valueText(tick)}
            </text>
          </g>
        );
      })}
      {labelled(labels.length, labelsMax).map((index, place) => (
        <text
          key={index}
          class={place % 2 === 1 ? 'spare' : undefined}
          x={rounded(middleOf(periods, index))}
          y={height - 10}
          text-anchor="middle"
        >
          {labels[index]}
        </text>
      ))}
    </g>
  );
}
