import { useLiveOrder } from '../../browser/live/use-live-order.ts';
import type { Setting, View } from '../../page.ts';
import { LiveBadge } from '../../parts/live-badge.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Rail } from '../../parts/rail.tsx';
import { clockText, dayText, hoursText, timeText } from '../../parts/time-text.ts';
import type { OrderData } from './load-order.ts';
import { OrderParcels } from './order-parcels.tsx';

type Order = OrderData['order'];

const eventsOf = ({ order }: OrderData) => order.timeline;

/** An order: what it is about to become, live, what is in it, and what happened. */
export const OrderView: View<OrderData> = ({ data: loaded, setting, refused }) => {
  const { data, connection } = useLiveOrder(loaded, loaded.order.id, eventsOf);
  const { order, cancelKey } = data;
  const { words } = setting;
  const { status, failure, timeline, actions } = order;
  return (
    <>
      <div class="heading">
        <h1>{words.order.title(order.number)}</h1>
        <LiveBadge connection={connection} words={words} />
      </div>
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      <div class="headline" aria-live="polite">
        <p class={failure ? 'headline-text bad' : 'headline-text'}>
          {words.order.headlines[status]}
        </p>
        <Arrival order={order} setting={setting} />
        {failure ? <p>{words.order.failures[failure.reason]}</p> : null}
      </div>
      <div class="split">
        <section class="panel side">
          <Rail events={timeline} setting={setting} isOver={failure !== null} />
        </section>
        <div class="stack">
          <Items order={order} setting={setting} />
          <OrderParcels order={order} setting={setting} />
          <Log order={order} setting={setting} />
          {actions.includes('CANCEL') ? (
            <form method="post" class="panel quiet-form" action={`/my/orders/${order.id}`}>
              <input type="hidden" name="key" value={cancelKey} />
              <p class="soft">{words.order.cancelHint}</p>
              <button type="submit" class="quiet">
                {words.order.cancel}
              </button>
            </form>
          ) : null}
        </div>
      </div>
    </>
  );
};

type Props = { readonly order: Order; readonly setting: Setting };

function Arrival({ order, setting }: Props) {
  const slot = order.parcels.find(({ delivery }) => delivery?.slot)?.delivery?.slot;
  if (!slot || order.failure || order.status === 'DELIVERED') return null;
  return (
    <p>
      {setting.words.order.arrives}{' '}
      <time dateTime={slot.from}>
        <strong>
          {dayText(slot.from, setting)}, {hoursText(slot.from, slot.to, setting)}
        </strong>
      </time>
    </p>
  );
}

function Items({ order, setting }: Props) {
  const { words } = setting;
  const { payment, total, items } = order;
  return (
    <section class="panel" aria-labelledby="items">
      <h2 id="items">{words.order.items}</h2>
      <ul class="lines">
        {items.map(({ product, name, quantity, cancelled, lineTotal }) => (
          <li key={product.id}>
            <a href={`/products/${product.id}`}>{name}</a>
            <span class="soft">
              × {quantity}
              {cancelled > 0 ? `, ${words.order.cancelled(cancelled)}` : ''}
            </span>
            <Money of={lineTotal} setting={setting} />
          </li>
        ))}
        <li class="sum">
          <span>{words.order.total}</span>
          <Money of={total} setting={setting} />
        </li>
      </ul>
      {payment ? (
        <p>
          <span class="soft">{words.order.payment}:</span> {words.order.methods[payment.method]} ·{' '}
          {words.order.payments[payment.status]}{' '}
          {payment.action ? (
            <a class="button" href={payment.action.url}>
              {words.order.payNow}
            </a>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

function Log({ order: { timeline }, setting }: Props) {
  const { words } = setting;
  return (
    <section class="panel" aria-labelledby="log">
      <h2 id="log">{words.order.log}</h2>
      <ol class="log">
        {timeline.map(({ seq, at, status, message }) => (
          <li key={seq}>
            <time dateTime={at} title={timeText(at, setting)}>
              {clockText(at, setting)}
            </time>
            <span>
              {words.order.statuses[status]}
              {message ? <span class="soft"> · {message}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
