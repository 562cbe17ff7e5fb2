import type { Setting } from '../../page.ts';
import { clockText } from '../../parts/time-text.ts';
import type { OrderData } from './load-order.ts';

type Props = {
  readonly order: OrderData['order'];
  /** How many of the events are shown. */
  readonly shown: number;
  /** False until the browser has taken the page over: then it does nothing, but takes its place. */
  readonly isReady: boolean;
  /** Called with null for the current state, which goes on changing. */
  readonly onChange: (count: number | null) => void;
  readonly setting: Setting;
};

/** A slider over the events of an order: the page shows the order as it was after each of them. */
export function Moments({ order: { timeline }, shown, isReady, onChange, setting }: Props) {
  const { words } = setting;
  const last = timeline.length;
  const at = timeline[shown - 1]?.at;
  return (
    <div class={isReady ? 'moments' : 'moments waiting'}>
      <label for="moment">{words.order.moment}</label>
      <input
        id="moment"
        type="range"
        min={1}
        max={last}
        value={shown}
        disabled={last < 2}
        aria-valuetext={at ? clockText(at, setting) : ''}
        onInput={({ currentTarget: { valueAsNumber: count } }) =>
          onChange(count >= last ? null : count)
        }
      />
      <span class="soft">
        {shown < last && at ? `${clockText(at, setting)} · ${words.order.past}` : words.order.now}
      </span>
    </div>
  );
}
