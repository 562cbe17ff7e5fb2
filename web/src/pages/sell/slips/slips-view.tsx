import type { Setting, View } from '../../../page.ts';
import { dayText, hoursText } from '../../../parts/time-text.ts';
import { PrintButton } from '../print-button.tsx';
import { orderWords } from '../words/order-words.ts';
import type { SlipsData } from './load-slips.ts';

/** A slip for each parcel, to lay into it: each on a page of its own when printed. */
export const SlipsView: View<SlipsData> = ({ data: { slips }, setting }) => {
  const words = orderWords[setting.language].slips;
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
        {slips.length > 0 ? <PrintButton text={words.print} /> : null}
      </div>
      {slips.length === 0 ? (
        <div class="empty">
          <p>{words.none}</p>
          <a class="button" href="/sell/orders">
            {words.toOrders}
          </a>
        </div>
      ) : null}
      {slips.map((slip) => (
        <Slip key={slip.id} slip={slip} setting={setting} />
      ))}
    </>
  );
};

type Props = { readonly slip: SlipsData['slips'][number]; readonly setting: Setting };

function Slip({ slip, setting }: Props) {
  const { order, seller, items, delivery, trackingNumber } = slip;
  const { slips: words, parcel } = orderWords[setting.language];
  const { tracking } = setting.words.order;
  const left = items.filter(({ quantity, cancelled }) => quantity > cancelled);
  const pieces = left.reduce((sum, { quantity, cancelled }) => sum + quantity - cancelled, 0);
  const slot = delivery?.slot;
  return (
    <article class="panel slip" aria-label={order.number}>
      <p class="slip-number">{order.number}</p>
      <div class="slip-parties">
        <div>
          <p class="soft">{words.from}</p>
          <p>{seller.displayName}</p>
        </div>
        <Recipient of={order.shippingAddress} text={words.to} />
      </div>
      <p>
        {slot
          ? `${dayText(slot.from, setting)}, ${hoursText(slot.from, slot.to, setting)}`
          : setting.words.order.noDelivery}
        {trackingNumber ? ` · ${tracking}: ${trackingNumber}` : ''}
      </p>
      {order.description ? (
        <p>
          {parcel.note}: {order.description}
        </p>
      ) : null}
      <ul class="lines">
        {left.map(({ product, name, quantity, cancelled }) => (
          <li key={product.id}>
            <span>
              {name}
              <small class="soft"> {product.sku}</small>
            </span>
            <strong>× {quantity - cancelled}</strong>
          </li>
        ))}
        <li class="sum">
          <span>{words.pieces(pieces)}</span>
        </li>
      </ul>
    </article>
  );
}

type RecipientProps = {
  readonly of: Props['slip']['order']['shippingAddress'];
  readonly text: string;
};

function Recipient({ of, text }: RecipientProps) {
  const { recipient, company, street, zipCode, city, state, country, telephone } = of;
  const place = [zipCode, city].filter(Boolean).join(' ');
  const lines = [recipient, company, street, place, state, country, telephone];
  return (
    <div>
      <p class="soft">{text}</p>
      <address>
        {lines.filter(Boolean).map((line) => (
          <span key={line} class="line">
            {line}
          </span>
        ))}
      </address>
    </div>
  );
}
