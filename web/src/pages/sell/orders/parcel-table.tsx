import type { Refused, Setting } from '../../../page.ts';
import { Money } from '../../../parts/money.tsx';
import { TableFrame } from '../../../parts/table-frame.tsx';
import { dayText, hoursText, timeText } from '../../../parts/time-text.ts';
import { orderWords } from '../words/order-words.ts';
import type { ParcelRow, SellOrdersData } from './load-orders.ts';
import { ParcelBadge } from './parcel-badge.tsx';

/** How many of the items of a parcel its row names. */
const namedMax = 3;

type Props = {
  readonly data: SellOrdersData;
  readonly setting: Setting;
  readonly refused: Refused | null;
};

/** The parcels of a list, to mark, and what can be done with all that are marked. */
export function ParcelTable({ data, setting, refused }: Props) {
  const { rows, tab, key } = data;
  const words = orderWords[setting.language].orders;
  return (
    <>
      <input type="hidden" name="key" value={key} />
      <TableFrame label={words.title}>
        <caption class="hidden">{words.tabs[tab]}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">{words.mark}</span>
            </th>
            <th scope="col">{words.order}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.items}</th>
            <th scope="col">{words.deliver}</th>
            <th scope="col" class="number">
              {words.sum}
            </th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.tracking}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.parcel.id} {...row} setting={setting} refused={refused} />
          ))}
        </tbody>
      </TableFrame>
      <Buttons data={data} setting={setting} />
    </>
  );
}

function Buttons({ data: { rows }, setting: { language } }: Omit<Props, 'refused'>) {
  const words = orderWords[language].orders;
  const may = (action: string) =>
    rows.some(({ parcel: { actions } }) => actions.some((one) => one === action));
  return (
    <p class="row start table-buttons">
      {may('SHIP') ? (
        <button type="submit" name="do" value="ship">
          {words.ship}
        </button>
      ) : null}
      {may('DELIVER') ? (
        <button type="submit" name="do" value="deliver">
          {words.markDelivered}
        </button>
      ) : null}
      <button type="submit" name="do" value="slips" class="quiet">
        {words.slips}
      </button>
    </p>
  );
}

type RowProps = ParcelRow & Pick<Props, 'setting' | 'refused'>;

function Row({ order, parcel, setting, refused }: RowProps) {
  const { id, items, delivery, subtotal, version } = parcel;
  const { recipient, street, city } = order.shippingAddress;
  const words = orderWords[setting.language].orders;
  const slot = delivery?.slot;
  const problem = refused?.fields?.[id];
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          name="parcel"
          value={id}
          aria-label={words.markOrder(order.number)}
          aria-describedby={problem ? `problem-${id}` : undefined}
          defaultChecked={problem !== undefined}
        />
        <input type="hidden" name={`version-${id}`} value={version} />
        <input type="hidden" name={`number-${id}`} value={order.number} />
      </td>
      <th scope="row">
        <a class="together" href={`/sell/orders/${order.id}`}>
          {order.number}
        </a>
        <small class="soft">
          <time dateTime={order.createdAt}>{timeText(order.createdAt, setting)}</time>
        </small>
        {problem ? (
          <p class="error" id={`problem-${id}`}>
            {problem}
          </p>
        ) : null}
      </th>
      <td class="words">{[recipient ?? street, city].join(', ')}</td>
      <td class="words">{itemsText(items, setting)}</td>
      <td class="together">
        {slot ? `${dayText(slot.from, setting)}, ${hoursText(slot.from, slot.to, setting)}` : '–'}
      </td>
      <td class="number">
        <Money of={subtotal} setting={setting} />
      </td>
      <td>
        <ParcelBadge order={order} parcel={parcel} setting={setting} />
      </td>
      <td>
        <Tracking parcel={parcel} number={order.number} setting={setting} refused={refused} />
      </td>
    </tr>
  );
}

type TrackingProps = Pick<RowProps, 'parcel' | 'setting' | 'refused'> & { readonly number: string };

function Tracking({ parcel, number, setting, refused }: TrackingProps) {
  const { id, actions, trackingNumber } = parcel;
  const words = orderWords[setting.language].orders;
  if (!actions.includes('SHIP')) return trackingNumber ? <code>{trackingNumber}</code> : <>–</>;
  return (
    <input
      type="text"
      name={`tracking-${id}`}
      class="short"
      maxLength={100}
      aria-label={words.trackingOf(number)}
      defaultValue={refused?.values[`tracking-${id}`] ?? ''}
    />
  );
}

/** What is in a parcel, without the units that were cancelled. */
function itemsText(items: ParcelRow['parcel']['items'], { words }: Setting): string {
  const left = items.filter(({ quantity, cancelled }) => quantity > cancelled);
  const named = left
    .slice(0, namedMax)
    .map(({ name, quantity, cancelled }) => `${quantity - cancelled} × ${name}`)
    .join(', ');
  const more = left.length - namedMax;
  return more > 0 ? `${named} ${words.orders.andMore(more)}` : named || '–';
}
