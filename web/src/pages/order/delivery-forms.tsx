import type { Setting } from '../../page.ts';
import { dayText, hoursText, timeText } from '../../parts/time-text.ts';
import { canBeMoved, type OrderData } from './load-order.ts';

type Props = {
  readonly parcel: OrderData['order']['parcels'][number];
  readonly data: OrderData;
  readonly setting: Setting;
  readonly values: Readonly<Record<string, string>>;
};

/** The notes of a delivery, and what the buyer may still change about it. */
export function DeliveryForms(props: Props) {
  const { delivery } = props.parcel;
  if (!delivery) return null;
  const notes = delivery.events.filter(({ note }) => note !== null);
  const { setting } = props;
  return (
    <>
      {notes.length > 0 ? (
        <ul class="notes">
          {notes.map(({ at, note }) => (
            <li key={`${at}${note}`}>
              <time class="soft" dateTime={at}>
                {timeText(at, setting)}
              </time>{' '}
              {note}
            </li>
          ))}
        </ul>
      ) : null}
      {canBeMoved(props.parcel) ? <SlotForm {...props} deliveryId={delivery.id} /> : null}
      {['SCHEDULED', 'IN_TRANSIT'].includes(delivery.status) ? (
        <NoteForm {...props} deliveryId={delivery.id} />
      ) : null}
    </>
  );
}

type FormProps = Props & { readonly deliveryId: string };

function SlotForm({ data, setting, values, deliveryId }: FormProps) {
  const { words } = setting;
  const { order, slots, formKey } = data;
  if (slots.length === 0) return null;
  const id = `slot-${deliveryId}`;
  return (
    <details open={values.delivery === deliveryId && values.note === undefined}>
      <summary>{words.order.otherSlot}</summary>
      <form method="post" action={`/my/orders/${order.id}`} class="inline">
        <input type="hidden" name="do" value="reschedule" />
        <input type="hidden" name="delivery" value={deliveryId} />
        <input type="hidden" name="key" value={formKey} />
        <label class="hidden" for={id}>
          {words.order.otherSlot}
        </label>
        <select id={id} name="slot">
          {slots.map((slot) => (
            <option key={slot.id} value={slot.id}>
              {`${dayText(slot.from, setting)}, ${hoursText(slot.from, slot.to, setting)}`}
            </option>
          ))}
        </select>
        <button type="submit" class="quiet">
          {words.order.move}
        </button>
      </form>
    </details>
  );
}

function NoteForm({ data: { order, formKey }, setting, values, deliveryId }: FormProps) {
  const { words } = setting;
  const id = `note-${deliveryId}`;
  const given = values.delivery === deliveryId ? values.note : undefined;
  return (
    <details open={given !== undefined}>
      <summary>{words.order.addNote}</summary>
      <form method="post" action={`/my/orders/${order.id}`} class="inline">
        <input type="hidden" name="do" value="note" />
        <input type="hidden" name="delivery" value={deliveryId} />
        <input type="hidden" name="key" value={formKey} />
        <label class="hidden" for={id}>
          {words.order.addNote}
        </label>
        <input id={id} type="text" name="note" value={given ?? ''} required maxlength={500} />
        <button type="submit" class="quiet">
          {words.order.send}
        </button>
      </form>
    </details>
  );
}
