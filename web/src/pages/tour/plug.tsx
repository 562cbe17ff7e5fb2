import type { Setting } from '../../page.ts';
import { clockText } from '../../parts/time-text.ts';
import type { TourData } from './load-tour.ts';
import { tourWords } from './tour-words.ts';

type Props = {
  readonly plug: TourData['plug'];
  /** What the form of this place does. */
  readonly does: 'unplug' | 'plug-in';
  readonly setting: Setting;
};

/** Whether billing works, and the form that pulls its plug or puts it back, when that is possible. */
export function Plug({ plug, does, setting }: Props) {
  const words = tourWords[setting.language];
  if (!plug) return <p class="soft">{words.adminOnly}</p>;
  const isUnplugged = plug.value !== 'NONE';
  return (
    <>
      <p>
        {isUnplugged ? (
          <span class="badge none">
            {words.unplugged} {plug.until ? clockText(plug.until, setting) : ''}
          </span>
        ) : (
          <span class="badge some">{words.pluggedIn}</span>
        )}
      </p>
      {isUnplugged === (does === 'plug-in') ? (
        <form method="post" action="/tour">
          <input type="hidden" name="version" value={plug.version} />
          {does === 'unplug' ? (
            <label class="confirm">
              <input type="checkbox" name="confirmed" required />
              {words.confirm}
            </label>
          ) : null}
          <button type="submit" name="do" value={does}>
            {does === 'unplug' ? words.unplug : words.plugIn}
          </button>
        </form>
      ) : null}
    </>
  );
}
