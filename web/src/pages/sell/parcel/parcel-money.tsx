import type { Setting } from '../../../page.ts';
import { Money } from '../../../parts/money.tsx';
import { dayText, timeText } from '../../../parts/time-text.ts';
import { orderWords } from '../words/order-words.ts';
import type { SellParcelData } from './load-parcel.ts';

type Props = { readonly data: SellParcelData; readonly setting: Setting };

/** What the seller earns with a parcel, and what the buyer got back. */
export function ParcelMoney(props: Props) {
  return (
    <>
      <Earnings {...props} />
      <Refunds {...props} />
    </>
  );
}

function Earnings({ data: { parcel }, setting }: Props) {
  const words = orderWords[setting.language].parcel;
  const { earnings } = parcel;
  if (!earnings)
    return (
      <section class="panel" aria-labelledby="earns">
        <h2 id="earns">{words.earnings}</h2>
        <p class="soft">{words.noEarnings}</p>
      </section>
    );
  const { amount, refunded, commission, net, state, dueAt } = earnings;
  const rows = [
    [words.amount, amount],
    [words.refunded, refunded],
    [words.commission, commission],
  ] as const;
  return (
    <section class="panel" aria-labelledby="earns">
      <h2 id="earns">{words.earnings}</h2>
      <ul class="lines">
        {rows.map(([text, money]) => (
          <li key={text}>
            <span>{text}</span>
            <Money of={money} setting={setting} />
          </li>
        ))}
        <li class="sum">
          <span>{words.net}</span>
          <Money of={net} setting={setting} />
        </li>
      </ul>
      <p class="soft">
        {state === 'PENDING' && dueAt ? words.due(dayText(dueAt, setting)) : words.states[state]}
      </p>
    </section>
  );
}

function Refunds({ data: { order }, setting }: Props) {
  const words = orderWords[setting.language].parcel;
  if (order.refunds.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="refunds">
      <h2 id="refunds">{words.refunds}</h2>
      <ul class="moves">
        {order.refunds.map(({ id, amount, status, changedAt }) => (
          <li key={id}>
            <span>
              {words.refundStates[status]}
              <small class="soft">
                <time dateTime={changedAt}>{timeText(changedAt, setting)}</time>
              </small>
            </span>
            <Money of={amount} setting={setting} />
          </li>
        ))}
      </ul>
      <p class="soft">{words.refundHint}</p>
    </section>
  );
}
