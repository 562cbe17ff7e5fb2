import type { Page, PageRequest, View } from '../../page.ts';
import { Money } from '../../parts/money.tsx';
import { timeText } from '../../parts/time-text.ts';
import { OrdersDocument, type OrdersQuery } from './orders.generated.ts';

const pageSize = 20;
/** How many of an order's items its row names. */
const namedMax = 2;

async function loadOrders({ ask, url }: PageRequest): Promise<OrdersQuery> {
  const after = url.searchParams.get('after');
  return ask(OrdersDocument, { first: pageSize, ...(after && { after }) });
}

const OrdersView: View<OrdersQuery> = ({ data: { orders }, setting }) => {
  const { words } = setting;
  const { edges, pageInfo } = orders;
  return (
    <>
      <div class="heading">
        <h1>{words.orders.title}</h1>
      </div>
      {edges.length === 0 ? (
        <div class="empty">
          <p>{words.orders.empty}</p>
          <p class="soft">{words.orders.emptyHint}</p>
          <a class="button" href="/">
            {words.cart.toProducts}
          </a>
        </div>
      ) : (
        <ul class="rows">
          {edges.map(({ node: { id, number, status, createdAt, total, items } }) => (
            <li key={id}>
              <a href={`/my/orders/${id}`}>
                <span class="row">
                  <strong>{number}</strong>
                  <span class={`badge ${badgeOf(status)}`}>{words.order.statuses[status]}</span>
                </span>
                <span class="soft">
                  {items
                    .slice(0, namedMax)
                    .map(({ name, quantity }) => `${quantity} × ${name}`)
                    .join(', ')}{' '}
                  {items.length > namedMax ? words.orders.andMore(items.length - namedMax) : ''}
                </span>
                <span class="row">
                  <time dateTime={createdAt}>{timeText(createdAt, setting)}</time>
                  <Money of={total} setting={setting} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {pageInfo.hasNextPage && pageInfo.endCursor ? (
        <nav class="paging" aria-label={words.orders.older}>
          <a
            class="button"
            href={`/my/orders?${new URLSearchParams({ after: pageInfo.endCursor })}`}
          >
            {words.orders.older}
          </a>
        </nav>
      ) : null}
    </>
  );
};

function badgeOf(status: string): string {
  if (status === 'FAILED' || status === 'CANCELLED') return 'none';
  return status === 'DELIVERED' || status === 'CONFIRMED' || status === 'SHIPPED' ? 'some' : 'few';
}

/** The orders of the viewer, latest first. */
export const ordersPage: Page<OrdersQuery> = {
  load: loadOrders,
  title: (_, { words }) => words.orders.title,
  View: OrdersView,
  needsLogin: true,
};
