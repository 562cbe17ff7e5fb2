import type { Setting } from '../../../page.ts';
import { clockText, timeText } from '../../../parts/time-text.ts';
import { linkTo } from '../parts/paging.tsx';
import type { OperatedOrder } from './load-order.ts';
import { orderWords } from './order-words.ts';

type Props = { readonly order: OperatedOrder; readonly setting: Setting };

/** What happened to an order, and how long after what came before. */
export function OrderTimeline({ order: { id, timeline }, setting }: Props) {
  const words = orderWords[setting.language];
  const { order } = setting.words;
  return (
    <section class="panel lead" aria-labelledby="log">
      <h2 id="log">{order.log}</h2>
      <ol class="log">
        {timeline.map(({ seq, at, status, type, message }, index) => {
          const before = timeline[index - 1];
          return (
            <li key={seq}>
              <time dateTime={at} title={timeText(at, setting)}>
                {clockText(at, setting)}
              </time>
              <span>
                {order.statuses[status]}{' '}
                <span class="soft">
                  {type}
                  {before
                    ? ` · +${words.took(String(Date.parse(at) - Date.parse(before.at)))}`
                    : ''}
                  {message ? ` · ${message}` : ''}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      <p>
        <a href={linkTo('/operate/topics/order-status', { key: id })}>{words.records}</a>
      </p>
    </section>
  );
}
