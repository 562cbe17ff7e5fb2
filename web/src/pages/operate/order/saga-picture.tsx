import type { Setting } from '../../../page.ts';
import type { SagaPartsFragment } from './order.generated.ts';
import { orderWords } from './order-words.ts';
import { type Bar, type Lane, sagaLanes } from './saga-lanes.ts';

type Props = {
  readonly saga: SagaPartsFragment;
  readonly now: string;
  readonly setting: Setting;
};

/** Measures of the picture, in its own units. */
const [width, left, right, rowHeight, gap, axisHeight] = [960, 96, 24, 30, 10, 26];
const axisWidth = width - left - right;
const ticks = [0, 0.25, 0.5, 0.75, 1];

/** The steps of a checkout over time, on a lane for each service. Its table has the same for who does not see it. */
export function SagaPicture({ saga, now, setting }: Props) {
  const { lanes, spanMs } = sagaLanes(saga, new Date(now));
  const words = orderWords[setting.language];
  const x = (ms: number) => left + (ms / spanMs) * axisWidth;
  const tops: number[] = [];
  let height = gap;
  for (const { rows } of lanes) {
    tops.push(height);
    height += rows * rowHeight + gap;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <section class="saga" tabIndex={0} aria-label={words.saga}>
      <svg viewBox={`0 0 ${width} ${height + axisHeight}`} role="img" aria-label={words.saga}>
        {ticks.map((share) => (
          <Tick
            key={share}
            x={x(share * spanMs)}
            height={height}
            ms={share * spanMs}
            words={words}
          />
        ))}
        {lanes.map((lane, index) => (
          <LaneRow key={lane.participant} lane={lane} top={tops[index] ?? 0} x={x} words={words} />
        ))}
      </svg>
    </section>
  );
}

type Words = (typeof orderWords)['en'];

type TickProps = {
  readonly x: number;
  readonly height: number;
  readonly ms: number;
  readonly words: Words;
};

function Tick({ x, height, ms, words }: TickProps) {
  return (
    <g class="tick">
      <line x1={x} x2={x} y1={0} y2={height} />
      <text x={x} y={height + 18} text-anchor={x + right < width ? 'middle' : 'end'}>
        {words.took(String(Math.round(ms)))}
      </text>
    </g>
  );
}

type LaneProps = {
  readonly lane: Lane;
  readonly top: number;
  readonly x: (ms: number) => number;
  readonly words: Words;
};

function LaneRow({ lane: { participant, bars, rows }, top, x, words }: LaneProps) {
  return (
    <g>
      <rect class="lane" x={0} y={top} width={width} height={rows * rowHeight} rx={4} />
      <text class="lane-name" x={8} y={top + 20}>
        {words.lanes[participant]}
      </text>
      {bars.map((bar) => (
        <BarMark key={bar.index} bar={bar} top={top} x={x} words={words} />
      ))}
    </g>
  );
}

type BarProps = Pick<LaneProps, 'top' | 'x' | 'words'> & { readonly bar: Bar };

function BarMark({ bar, top, x, words }: BarProps) {
  const { index, name, status, attempts, fromMs, toMs, tookMs, isCompensation, row, endsText } =
    bar;
  const y = top + row * rowHeight + 3;
  const [from, to] = [x(fromMs), Math.max(x(toMs), x(fromMs) + 6)];
  const kind = isCompensation && status === 'DONE' ? 'undoes' : status.toLowerCase();
  const took = tookMs === null ? words.waits : words.took(String(tookMs));
  const tries = attempts > 1 ? ` ${words.attemptsShort(attempts)}` : '';
  const text = `${isCompensation ? '↩ ' : ''}${index} ${name} ${took}${tries}`;
  return (
    <g class={`step ${kind}`}>
      <title>{text}</title>
      <rect x={from} y={y} width={to - from} height={5} rx={2} />
      {Array.from({ length: Math.min(attempts, 10) - 1 }, (_, attempt) => (
        <circle key={attempt} cx={from + 10 + attempt * 8} cy={y + 2.5} r={2} />
      ))}
      <text x={endsText ? to : from} y={y + 19} text-anchor={endsText ? 'end' : 'start'}>
        {text}
      </text>
    </g>
  );
}
