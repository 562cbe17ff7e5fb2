import { useLiveOrder } from '../../../browser/live/use-live-order.ts';
import type { Setting, View } from '../../../page.ts';
import { LiveBadge } from '../../../parts/live-badge.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { dayText, hoursText, timeText } from '../../../parts/time-text.ts';
import { ParcelBadge } from '../orders/parcel-badge.tsx';
import { orderWords } from '../words/order-words.ts';
import type { SellParcelData } from './load-parcel.ts';
import { ParcelForms } from './parcel-forms.tsx';
import { ParcelItems } from './parcel-items.tsx';
import { ParcelMoney } from './parcel-money.tsx';

const eventsOf = ({ order }: SellParcelData) => order.timeline;

/** The parcel of a seller: for whom, what is in it, what can be done with it now, and what happened. Live. */
export const ParcelView: View<SellParcelData> = ({ data: loaded, setting, refused }) => {
  const { data, connection } = useLiveOrder(loaded, loaded.order.id, eventsOf);
  const { order, parcel } = data;
  const words = orderWords[setting.language].parcel;
  return (
    <>
      <div class="heading">
        <h1>{words.title(order.number)}</h1>
        <LiveBadge connection={connection} words={setting.words} />
      </div>
      <p class="row start parcel-state">
        <ParcelBadge order={order} parcel={parcel} setting={setting} />
        <span class="soft">
          <time dateTime={order.createdAt}>{timeText(order.createdAt, setting)}</time>
        </span>
        <a href="/sell/orders">{words.toOrders}</a>
        {parcel.status === 'CANCELLED' ? null : (
          <a href={`/sell/slips?${new URLSearchParams({ parcel: parcel.id })}`}>
            {orderWords[setting.language].slips.title}
          </a>
        )}
      </p>
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      <div class="split wide">
        <div class="stack">
          <ParcelItems parcel={parcel} setting={setting} />
          <ParcelForms data={data} setting={setting} refused={refused} />
        </div>
        <div class="stack">
          <Recipient data={data} setting={setting} />
          <ParcelMoney data={data} setting={setting} />
          <Log data={data} setting={setting} />
        </div>
      </div>
    </>
  );
};

type Props = { readonly data: SellParcelData; readonly setting: Setting };

function Recipient({ data: { order, parcel }, setting }: Props) {
  const words = orderWords[setting.language].parcel;
  const { recipient, company, street, zipCode, city, state, country, telephone } =
    order.shippingAddress;
  const slot = parcel.delivery?.slot;
  const notes = parcel.delivery?.events.filter(({ note }) => note !== null) ?? [];
  const lines = [recipient, company, street, [zipCode, city].filter(Boolean).join(' '), state];
  return (
    <section class="panel" aria-labelledby="recipient">
      <h2 id="recipient">{words.recipient}</h2>
      <address>
        {[...lines, country].filter(Boolean).map((line) => (
          <span key={line} class="line">
            {line}
          </span>
        ))}
        {telephone ? <a href={`tel:${telephone}`}>{telephone}</a> : null}
      </address>
      <p>
        <span class="soft">{words.delivery}:</span>{' '}
        {slot
          ? `${dayText(slot.from, setting)}, ${hoursText(slot.from, slot.to, setting)}`
          : setting.words.order.noDelivery}
      </p>
      {order.description ? (
        <p>
          <span class="soft">{words.note}:</span> {order.description}
        </p>
      ) : null}
      {notes.map(({ at, note }) => (
        <p key={`${at}${note}`} class="soft">
          <time dateTime={at}>{timeText(at, setting)}</time> {note}
        </p>
      ))}
    </section>
  );
}

function Log({ data: { order }, setting }: Props) {
  const { order: words } = setting.words;
  return (
    <section class="panel" aria-labelledby="log">
      <h2 id="log">{orderWords[setting.language].parcel.log}</h2>
      <ol class="log">
        {order.timeline.map(({ seq, at, status, message, parcelStatus }) => (
          <li key={seq}>
            <time dateTime={at}>{timeText(at, setting)}</time>
            <span>
              {parcelStatus ? words.parcels[parcelStatus] : words.statuses[status]}
              {message ? <span class="soft"> · {message}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
