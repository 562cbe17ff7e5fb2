import type { Setting } from '../../page.ts';
import { Money } from '../../parts/money.tsx';
import type { OrderData } from './load-order.ts';

type Props = { readonly order: OrderData['order']; readonly setting: Setting };

/** What was ordered, and how it is paid. */
export function OrderItems({ order, setting }: Props) {
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
