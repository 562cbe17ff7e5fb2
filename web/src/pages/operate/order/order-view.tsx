import { useKeptCurrent } from '../../../browser/live/use-kept-current.ts';
import type { View } from '../../../page.ts';
import { LiveBadge } from '../../../parts/live-badge.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { OrderBadge } from '../../../parts/order-badge.tsx';
import { Refusal } from '../parts/refusal.tsx';
import type { OrderData } from './load-order.ts';
import { OrderActions } from './order-actions.tsx';
import { OrderFacts } from './order-facts.tsx';
import { OrderParcels } from './order-parcels.tsx';
import { OrderTimeline } from './order-timeline.tsx';
import { orderWant } from './order-want.ts';
import { orderWords } from './order-words.ts';
import { SagaSection } from './saga-section.tsx';

/** While the checkout is under way, its steps change more often than the order. */
const [runningMs, endedMs] = [1_000, 30_000];

const everyMs = ({ order: { saga } }: OrderData) =>
  saga?.status === 'RUNNING' || saga?.status === 'COMPENSATING' ? runningMs : endedMs;

/** An order as operators see it: its checkout as a picture, what is in it, and what may be done. */
export const OrderView: View<OrderData> = ({ data: loaded, setting, refused }) => {
  const want = orderWant(loaded.order.id);
  const { data, connection } = useKeptCurrent(loaded, { want, everyMs });
  const { order } = data;
  const words = orderWords[setting.language];
  const doneText = Object.entries(words.done).find(([name]) => name === loaded.done)?.[1];
  return (
    <>
      <div class="heading">
        <h1>
          {order.number} <OrderBadge status={order.status} words={setting.words} />
        </h1>
        <LiveBadge connection={connection} words={setting.words} />
      </div>
      <Refusal refused={refused} setting={setting} />
      {doneText && !refused ? <Notice kind="good">{doneText}</Notice> : null}
      <SagaSection order={order} now={data.now} setting={setting} />
      <div class="pair">
        <OrderFacts order={order} setting={setting} />
        <OrderActions data={data} setting={setting} values={refused?.values ?? {}} />
      </div>
      <OrderParcels order={order} setting={setting} />
      <OrderTimeline order={order} setting={setting} />
    </>
  );
};
