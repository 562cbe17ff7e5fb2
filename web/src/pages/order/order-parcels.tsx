import type { Setting } from '../../page.ts';
import { dayText, hoursText } from '../../parts/time-text.ts';
import { DeliveryForms } from './delivery-forms.tsx';
import type { OrderData } from './load-order.ts';

type Props = {
  readonly data: OrderData;
  readonly setting: Setting;
  /** What was in the form of a delivery that was refused. */
  readonly values: Readonly<Record<string, string>>;
};

/** Where the goods go, and how far each parcel is. */
export function OrderParcels({ data, setting, values }: Props) {
  const { words } = setting;
  const { order } = data;
  const { shippingAddress, parcels, description } = order;
  const { street, city, zipCode, country, recipient } = shippingAddress;
  return (
    <section class="panel" aria-labelledby="delivery">
      <h2 id="delivery">{words.order.delivery}</h2>
      <p>
        <span class="soft">{words.order.address}:</span>{' '}
        {[recipient, street, [zipCode, city].filter(Boolean).join(' '), country]
          .filter(Boolean)
          .join(', ')}
      </p>
      {description ? (
        <p>
          <span class="soft">{words.order.note}:</span> {description}
        </p>
      ) : null}
      <ul class="parcels">
        {parcels.map((parcel, index) => (
          <Parcel
            key={parcel.id}
            parcel={parcel}
            index={index + 1}
            setting={setting}
            data={data}
            values={values}
          />
        ))}
      </ul>
    </section>
  );
}

type ParcelProps = Props & {
  readonly parcel: OrderData['order']['parcels'][number];
  readonly index: number;
};

function Parcel({ parcel, index, setting, data, values }: ParcelProps) {
  const { words } = setting;
  const { seller, status, trackingNumber, delivery, items } = parcel;
  return (
    <li>
      <p class="row">
        <strong>{words.order.parcel(index, seller.displayName)}</strong>
        <span class={`badge ${status === 'CANCELLED' ? 'none' : 'some'}`}>
          {words.order.parcels[status]}
        </span>
      </p>
      <p class="soft">{items.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')}</p>
      <p>
        {delivery?.slot
          ? `${dayText(delivery.slot.from, setting)}, ${hoursText(delivery.slot.from, delivery.slot.to, setting)}`
          : words.order.noDelivery}
      </p>
      {trackingNumber ? (
        <p class="soft">
          {words.order.tracking}: <code>{trackingNumber}</code>
        </p>
      ) : null}
      <DeliveryForms parcel={parcel} setting={setting} data={data} values={values} />
    </li>
  );
}
