import { useState } from 'preact/hooks';
import { useLiveOrder } from '../../browser/live/use-live-order.ts';
import type { Setting, View } from '../../page.ts';
import { LiveBadge } from '../../parts/live-badge.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Rail } from '../../parts/rail.tsx';
import { clockText, dayText, hoursText, timeText } from '../../parts/time-text.ts';
import type { OrderData } from './load-order.ts';
import { Moments } from './moments.tsx';
import { type OrderAt, orderAt } from './order-at.ts';
import { OrderItems } from './order-items.tsx';
import { OrderParcels } from './order-parcels.tsx';

type Order = OrderData['order'];

const eventsOf = ({ order }: OrderData) => order.timeline;

/** An order: what it is about to become, live, what is in it, and what happened. */
export const OrderView: View<OrderData> = ({ data: loaded, setting, refused }) => {
  const { data, connection } = useLiveOrder(loaded, loaded.order.id, eventsOf);
  const [moment, setMoment] = useState<number | null>(null);
  const { order, cancelKey } = data;
  const { words } = setting;
  const shown = orderAt(order, moment);
  const { status, failure, timeline, isNow } = shown;
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
        {isNow ? <Arrival order={order} setting={setting} /> : null}
        {failure ? <p>{words.order.failures[failure.reason]}</p> : null}
      </div>
      <div class="split">
        <section class="panel side">
          <Rail events={timeline} setting={setting} isOver={failure !== null} />
          <Moments
            order={order}
            shown={moment ?? order.timeline.length}
            isReady={connection !== null}
            onChange={setMoment}
            setting={setting}
          />
        </section>
        <div class={isNow ? 'stack' : 'stack past'}>
          <OrderItems order={order} setting={setting} />
          <OrderParcels data={data} setting={setting} values={refused?.values ?? {}} />
          <Log timeline={timeline} setting={setting} />
          {isNow && order.actions.includes('CANCEL') ? (
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

function Log({ timeline, setting }: Pick<OrderAt, 'timeline'> & Pick<Props, 'setting'>) {
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
