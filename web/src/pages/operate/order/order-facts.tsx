import type { Setting } from '../../../page.ts';
import { Money } from '../../../parts/money.tsx';
import { timeText } from '../../../parts/time-text.ts';
import { operateWords } from '../words.ts';
import type { OperatedOrder } from './load-order.ts';
import { orderWords } from './order-words.ts';

type Props = { readonly order: OperatedOrder; readonly setting: Setting };

/** Who has ordered what, how it is paid, and where it goes. */
export function OrderFacts({ order, setting }: Props) {
  const { buyer, items, total, createdAt, description, failure, shippingAddress } = order;
  const words = orderWords[setting.language];
  const { unknown, placed } = operateWords[setting.language];
  const { street, zipCode, city, country } = shippingAddress;
  return (
    <section class="panel" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <ul class="lines">
        {items.map(({ product, name, quantity, cancelled, lineTotal }) => (
          <li key={product.id}>
            <a href={`/products/${product.id}`}>{name}</a>
            <span class="soft">
              × {quantity}
              {cancelled > 0 ? `, ${setting.words.order.cancelled(cancelled)}` : ''}
            </span>
            <Money of={lineTotal} setting={setting} />
          </li>
        ))}
        <li class="sum">
          <span>{setting.words.order.total}</span>
          <Money of={total} setting={setting} />
        </li>
      </ul>
      <dl class="facts">
        <dt>{words.buyer}</dt>
        <dd class="long">
          {buyer ? <a href={`/operate/users/${buyer.id}`}>{buyer.username}</a> : unknown}
        </dd>
        <dt>{placed}</dt>
        <dd>
          <time dateTime={createdAt}>{timeText(createdAt, setting)}</time>
        </dd>
        <dt>{setting.words.order.address}</dt>
        <dd class="long">{[street, zipCode, city, country].filter(Boolean).join(', ')}</dd>
        {description ? <dt>{setting.words.order.note}</dt> : null}
        {description ? <dd class="long">{description}</dd> : null}
        {failure ? <dt>{words.why}</dt> : null}
        {failure ? <dd class="long">{failure.message}</dd> : null}
        <Payment order={order} setting={setting} />
      </dl>
    </section>
  );
}

function Payment({ order: { payment, refunds }, setting }: Props) {
  const words = orderWords[setting.language];
  if (!payment) return null;
  const { method, status, refundFailed } = payment;
  return (
    <>
      <dt>{words.payment}</dt>
      <dd>
        {setting.words.order.methods[method]} · {setting.words.order.payments[status]}
      </dd>
      {refunds.length > 0 ? <dt>{words.refunded}</dt> : null}
      {refunds.map(({ id, amount, status: state, changedAt }) => (
        <dd key={id}>
          <Money of={amount} setting={setting} /> · {words.refundStates[state]},{' '}
          <time dateTime={changedAt}>{timeText(changedAt, setting)}</time>
        </dd>
      ))}
      {refundFailed.minorUnits === '0' ? null : (
        <>
          <dt>{words.refundFailed}</dt>
          <dd>
            <Money of={refundFailed} setting={setting} />
          </dd>
        </>
      )}
    </>
  );
}
