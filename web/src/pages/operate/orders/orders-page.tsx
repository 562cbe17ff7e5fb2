import type { Page, Setting, View } from '../../../page.ts';
import { Notice } from '../../../parts/notice.tsx';
import { mayOperate } from '../may-operate.ts';
import { Paging } from '../parts/paging.tsx';
import { operateWords } from '../words.ts';
import { loadOrders, type OrdersData } from './load-orders.ts';
import { OrderRows } from './order-rows.tsx';
import { type OrdersQuery, orderStatuses } from './orders-query.ts';
import { ordersWords } from './orders-words.ts';

const OrdersView: View<OrdersData> = ({ data: { query, after, orders }, setting }) => {
  const words = ordersWords[setting.language];
  const { none } = operateWords[setting.language];
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
        <p class="soft">{orders ? words.found(orders.totalCount) : ''}</p>
      </div>
      <Search query={query} setting={setting} />
      {orders ? null : <Notice kind="plain">{words.noBuyer}</Notice>}
      {orders?.edges.length === 0 ? <Notice kind="plain">{none}</Notice> : null}
      {orders && orders.edges.length > 0 ? (
        <>
          <OrderRows label={words.title} orders={orders} setting={setting} />
          <Paging
            path="/operate/orders"
            query={query}
            after={after}
            pageInfo={orders.pageInfo}
            setting={setting}
          />
        </>
      ) : null}
    </>
  );
};

function Search({ query, setting }: { readonly query: OrdersQuery; readonly setting: Setting }) {
  const { language, words: shop } = setting;
  const words = ordersWords[language];
  const { buyer, status, all, search } = operateWords[language];
  return (
    <form action="/operate/orders" method="get" class="filters">
      <label>
        {words.q}
        <input type="search" name="q" value={query.q} maxLength={100} />
      </label>
      <label>
        {status}
        <select name="status">
          <option value="">{all}</option>
          {orderStatuses.map((one) => (
            <option key={one} value={one} selected={one === query.status}>
              {shop.order.statuses[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.from}
        <input type="date" name="from" value={query.from} />
      </label>
      <label>
        {words.to}
        <input type="date" name="to" value={query.to} />
      </label>
      <label>
        {buyer}
        <input
          type="text"
          name="buyer"
          value={query.buyer}
          maxLength={100}
          placeholder={words.buyerHint}
        />
      </label>
      <button type="submit">{search}</button>
    </form>
  );
}

/** All orders, by number, status, time and buyer. */
export const ordersPage: Page<OrdersData> = {
  load: loadOrders,
  title: (_, { language }) => ordersWords[language].title,
  View: OrdersView,
  needsLogin: true,
  mayOpen: mayOperate,
};
