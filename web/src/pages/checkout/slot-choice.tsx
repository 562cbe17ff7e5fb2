import type { Setting } from '../../page.ts';
import { dayText, hoursText } from '../../parts/time-text.ts';
import type { Slot } from './load-checkout.ts';

type Props = {
  readonly days: readonly (readonly Slot[])[];
  readonly setting: Setting;
  /** The id of the slot that was chosen. */
  readonly chosen: string | undefined;
};

/** The slots by day, with the places that are left. */
export function SlotChoice({ days, setting, chosen = '' }: Props) {
  const { checkout } = setting.words;
  return (
    <section class="panel" aria-labelledby="when">
      <h2 id="when">{checkout.when}</h2>
      <fieldset class="choices">
        <legend class="hidden">{checkout.when}</legend>
        <label class="choice">
          <input type="radio" name="slot" value="" checked={chosen === ''} />
          <span>{checkout.anySlot}</span>
        </label>
      </fieldset>
      {days.map(([first, ...others]) =>
        first ? (
          <fieldset key={first.id} class="slots">
            <legend>{dayText(first.from, setting)}</legend>
            {[first, ...others].map((slot) => (
              <SlotOption key={slot.id} slot={slot} setting={setting} chosen={chosen} />
            ))}
          </fieldset>
        ) : null,
      )}
    </section>
  );
}

function SlotOption({
  slot: { id, from, to, free },
  setting,
  chosen,
}: {
  readonly slot: Slot;
  readonly setting: Setting;
  readonly chosen: string;
}) {
  const { checkout } = setting.words;
  return (
    <label class="slot">
      <input type="radio" name="slot" value={id} checked={chosen === id} disabled={free <= 0} />
      <span>
        {hoursText(from, to, setting)}
        <small>{free > 0 ? checkout.places(free) : checkout.full}</small>
      </span>
    </label>
  );
}
