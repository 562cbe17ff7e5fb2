import type { Setting } from '../../../page.ts';
import type { OrderData } from './load-order.ts';
import { orderWords } from './order-words.ts';

type Props = {
  readonly data: OrderData;
  readonly setting: Setting;
  /** What was in the form that was refused. */
  readonly values: Readonly<Record<string, string>>;
};

/** The forms of what may be done with the order as it is now. */
export function OrderActions(props: Props) {
  const { order } = props.data;
  const words = orderWords[props.setting.language];
  const isNothing = [order, ...order.parcels].every(({ actions }) => actions.length === 0);
  return (
    <section class="panel" aria-labelledby="actions">
      <h2 id="actions">{words.actions}</h2>
      {isNothing ? <p class="soft">{words.noActions}</p> : null}
      <Parcels {...props} />
      {order.actions.includes('REFUND') ? <Refund {...props} /> : null}
      {order.actions.includes('CANCEL') ? <Cancel {...props} /> : null}
    </section>
  );
}

/** A form that ships or delivers each parcel that can be. */
function Parcels({ data: { order }, setting }: Props) {
  const words = orderWords[setting.language];
  return order.parcels.map(({ id, version, actions, seller }) => {
    const what = (['SHIP', 'DELIVER'] as const).find((one) => actions.includes(one));
    if (!what) return null;
    const name = what === 'SHIP' ? 'ship' : 'deliver';
    return (
      <form key={id} method="post" action={`/operate/orders/${order.id}`} class="filters">
        <input type="hidden" name="parcel" value={id} />
        <input type="hidden" name="version" value={version} />
        {what === 'SHIP' ? (
          <label>
            {words.tracking} {words.parcelOf(seller.displayName)}
            <input type="text" name="tracking" maxLength={100} />
          </label>
        ) : (
          <p>
            {words.parcel} {words.parcelOf(seller.displayName)}
          </p>
        )}
        <button type="submit" name="do" value={name}>
          {words[name]}
        </button>
      </form>
    );
  });
}

/** While the page is live, what is being written stays: the fields have a value of their own only at first. */
function Refund({ data: { order, key }, setting, values }: Props) {
  const words = orderWords[setting.language];
  return (
    <form method="post" action={`/operate/orders/${order.id}`} class="filters">
      <input type="hidden" name="key" value={key} />
      <label>
        {words.amount}
        <input
          type="text"
          name="amount"
          inputMode="decimal"
          placeholder={words.amountHint}
          defaultValue={values.amount ?? ''}
        />
      </label>
      <label>
        {words.parcel}
        <select name="parcel">
          <option value="">{words.wholeOrder}</option>
          {order.parcels.map(({ id, seller }) => (
            <option key={id} value={id} selected={id === values.parcel}>
              {words.parcelOf(seller.displayName)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="quiet" name="do" value="refund">
        {words.refund}
      </button>
    </form>
  );
}

function Cancel({ data: { order }, setting, values }: Props) {
  const words = orderWords[setting.language];
  return (
    <form method="post" action={`/operate/orders/${order.id}`} class="filters">
      <input type="hidden" name="version" value={order.version} />
      <label>
        {words.reason}
        <input type="text" name="reason" maxLength={500} defaultValue={values.reason ?? ''} />
      </label>
      <button type="submit" class="quiet" name="do" value="cancel">
        {words.cancel}
      </button>
    </form>
  );
}
