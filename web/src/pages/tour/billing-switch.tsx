import type { Setting } from '../../page.ts';
import { clockText } from '../../parts/time-text.ts';
import type { TourData } from './load-tour.ts';
import { tourWords } from './tour-words.ts';

type Props = {
  readonly fault: TourData['billingFault'];
  /** What the form of this place does. */
  readonly does: 'stop' | 'start';
  readonly setting: Setting;
};

/** Whether billing works, and the form that stops or starts it, when that is possible. */
export function BillingSwitch({ fault, does, setting }: Props) {
  const words = tourWords[setting.language];
  if (!fault) return <p class="soft">{words.adminOnly}</p>;
  const isStopped = fault.value !== 'NONE';
  return (
    <>
      <p>
        {isStopped ? (
          <span class="badge none">
            {words.stopped} {fault.until ? clockText(fault.until, setting) : ''}
          </span>
        ) : (
          <span class="badge some">{words.works}</span>
        )}
      </p>
      {isStopped === (does === 'start') ? (
        <form method="post" action="/tour">
          <input type="hidden" name="version" value={fault.version} />
          {does === 'stop' ? (
            <label class="confirm">
              <input type="checkbox" name="confirmed" required />
              {words.confirm}
            </label>
          ) : null}
          <button type="submit" name="do" value={does}>
            {does === 'stop' ? words.stop : words.start}
          </button>
        </form>
      ) : null}
    </>
  );
}
