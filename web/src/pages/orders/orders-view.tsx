import { useLiveData } from '../../browser/live/use-live-data.ts';
import type { Want } from '../../browser/live/want.ts';
import type { View } from '../../page.ts';
import { LiveBadge } from '../../parts/live-badge.tsx';
import { Money } from '../../parts/money.tsx';
import { OrderBadge } from '../../parts/order-badge.tsx';
import { timeText } from '../../parts/time-text.ts';
import type { OrdersData } from './load-orders.ts';
import { OrdersChangesDocument, type OrdersChangesSubscription } from './orders.generated.ts';

/** How many of an order's items its row names. */
const namedMax = 2;

const wantOf = (viewerId: string): Want => ({
  key: `orders:${viewerId}`,
  query: OrdersChangesDocument,
  variables: {},
  field: 'myOrdersChanged',
});

/** Whether a message is of an order with another status than the page shows, or of one that it does not show. */
function isNew({ orders }: OrdersData, value: unknown): boolean {
  const { order } = value as OrdersChangesSubscription['myOrdersChanged'];
  const shown = orders.edges.find(({ node }) => node.id === order.id)?.node;
  return shown?.status !== order.status;
}

/** The orders of the viewer. A change of one of them, or a new one, appears by itself. */
export const OrdersView: View<OrdersData> = ({ data: loaded, setting }) => {
  const { data, connection } = useLiveData(loaded, wantOf(loaded.viewerId), isNew);
  const { words } = setting;
  const { orders } = data;
  const { edges, pageInfo } = orders;
  return (
    <>
      <div class="heading">
        <h1>{words.orders.title}</h1>
        <LiveBadge connection={connection} words={words} />
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
                  <OrderBadge status={status} words={words} />
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
