import type { Refused, Setting } from '../../../page.ts';
import { Field } from '../../../parts/field.tsx';
import { orderWords } from '../words/order-words.ts';
import type { SellParcelData } from './load-parcel.ts';

type Props = {
  readonly data: SellParcelData;
  readonly setting: Setting;
  readonly refused: Refused | null;
};

/** What the seller may do with the parcel now. */
export function ParcelForms(props: Props) {
  const { data, setting } = props;
  const { actions, status } = data.parcel;
  const words = orderWords[setting.language].parcel;
  const isWaiting = status === 'PENDING' && !['CANCELLED', 'FAILED'].includes(data.order.status);
  const has = (action: string) => actions.some((one) => one === action);
  if (!['SHIP', 'DELIVER', 'CANCEL'].some(has))
    return <p class="soft">{isWaiting ? words.waits : words.nothing}</p>;
  return (
    <>
      {has('SHIP') ? <ShipForm {...props} /> : null}
      {has('DELIVER') ? <DeliverForm {...props} /> : null}
      {has('CANCEL') ? <CancelForm {...props} /> : null}
    </>
  );
}

function ShipForm({ data, setting, refused }: Props) {
  const words = orderWords[setting.language].parcel;
  return (
    <section class="panel" aria-labelledby="ship">
      <h2 id="ship">{words.shipTitle}</h2>
      <form method="post" class="inline" action={`/sell/orders/${data.order.id}`}>
        <Sent data={data} refused={refused} />
        <Field
          label={setting.words.order.tracking}
          hint={`(${setting.words.checkout.optional})`}
          name="trackingNumber"
          value={refused?.values.trackingNumber ?? ''}
          error={refused?.fields?.trackingNumber}
          maxLength={100}
        />
        <button type="submit" name="do" value="ship">
          {words.ship}
        </button>
      </form>
    </section>
  );
}

function DeliverForm({ data, setting, refused }: Props) {
  const words = orderWords[setting.language].parcel;
  return (
    <form method="post" class="panel quiet-form" action={`/sell/orders/${data.order.id}`}>
      <Sent data={data} refused={refused} />
      <p class="soft">{words.deliverHint}</p>
      <button type="submit" name="do" value="deliver" class="quiet">
        {words.deliver}
      </button>
    </form>
  );
}

function CancelForm({ data, setting, refused }: Props) {
  const { parcel, order } = data;
  const words = orderWords[setting.language].parcel;
  const values = refused?.values ?? {};
  return (
    <details class="panel" open={values.do?.startsWith('cancel') === true}>
      <summary>{words.cancelTitle}</summary>
      <form method="post" action={`/sell/orders/${order.id}`}>
        <Sent data={data} refused={refused} />
        <p class="soft">{words.cancelHint}</p>
        {parcel.items.map(({ product: { id }, name, quantity, cancelled }) => (
          <div class="units" key={id}>
            <label for={`units-${id}`}>{words.unitsOf(name, quantity - cancelled)}</label>
            <input
              id={`units-${id}`}
              type="number"
              name={`units-${id}`}
              defaultValue={values[`units-${id}`] ?? '0'}
              min={0}
              max={quantity - cancelled}
            />
          </div>
        ))}
        <Field
          label={words.reason}
          name="reason"
          value={values.reason ?? ''}
          error={refused?.fields?.reason}
          maxLength={500}
        />
        <p class="row start">
          <button type="submit" name="do" value="cancel" class="quiet">
            {words.cancel}
          </button>
          <button type="submit" name="do" value="cancel-all" class="quiet">
            {words.cancelAll}
          </button>
        </p>
      </form>
    </details>
  );
}

/** What a form says beside its fields. One whose first request still runs is sent again as it was. */
function Sent({ data: { parcel, key }, refused }: Pick<Props, 'data' | 'refused'>) {
  const again = refused?.code === 'RequestInProgress' ? refused.values : null;
  return (
    <>
      <input type="hidden" name="parcel" value={parcel.id} />
      <input type="hidden" name="version" value={again?.version ?? parcel.version} />
      <input type="hidden" name="key" value={again?.key ?? key} />
    </>
  );
}
