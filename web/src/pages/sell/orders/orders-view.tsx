import { useEffect, useRef, useState } from 'preact/hooks';
import { useLiveData } from '../../../browser/live/use-live-data.ts';
import type { Want } from '../../../browser/live/want.ts';
import type { Setting, View } from '../../../page.ts';
import { LiveBadge } from '../../../parts/live-badge.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { orderWords } from '../words/order-words.ts';
import { type SellOrdersData, tabs } from './load-orders.ts';
import {
  SellerOrdersChangesDocument,
  type SellerOrdersChangesSubscription,
} from './orders.generated.ts';
import { ParcelTable } from './parcel-table.tsx';
import { useRowKeys } from './use-row-keys.ts';

const wantOf = (viewerId: string): Want => ({
  key: `sell-orders:${viewerId}`,
  query: SellerOrdersChangesDocument,
  variables: {},
  field: 'sellerOrdersChanged',
});

/** Whether a message tells more than the page shows. One of an order on no list here may change their counts. */
function isNew({ rows }: SellOrdersData, value: unknown): boolean {
  const { order, event } = value as SellerOrdersChangesSubscription['sellerOrdersChanged'];
  const shown = rows.find((row) => row.order.id === order.id)?.order;
  return shown === undefined || event.seq > shown.version;
}

/** The orders with goods of a seller. New ones and changes appear by themselves; what is marked stays marked. */
export const OrdersView: View<SellOrdersData> = ({ data: loaded, setting, refused }) => {
  const { data, connection } = useLiveData(loaded, wantOf(loaded.viewerId), isNew);
  const form = useRef<HTMLFormElement>(null);
  const [isReady, setIsReady] = useState(false);
  useEffect(() => setIsReady(true), []);
  useRowKeys(form);
  const words = orderWords[setting.language].orders;
  const { rows, next, done, path } = data;
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
        <LiveBadge connection={connection} words={setting.words} />
      </div>
      <Lists data={data} setting={setting} />
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      {done && !refused ? <Notice kind="good">{words.done[done.what](done.count)}</Notice> : null}
      {rows.length === 0 ? (
        <div class="empty">
          <p>{data.search ? words.nothingFound : words.empty[data.tab]}</p>
        </div>
      ) : (
        <form method="post" action={path} ref={form}>
          <ParcelTable data={data} setting={setting} refused={refused} />
          <p class={isReady ? 'key-hint soft' : 'key-hint soft waiting'}>{words.keys}</p>
        </form>
      )}
      {next ? (
        <nav class="paging" aria-label={words.older}>
          <a class="button quiet" href={`/sell/orders?${nextPage(data, next)}`}>
            {words.older}
          </a>
        </nav>
      ) : null}
    </>
  );
};

const nextPage = ({ tab, search }: SellOrdersData, after: string) =>
  new URLSearchParams({ show: tab, ...(search && { q: search }), after });

type ListsProps = { readonly data: SellOrdersData; readonly setting: Setting };

/** The choice of a list, and the search in it. */
function Lists({ data: { tab, counts, search }, setting: { language } }: ListsProps) {
  const words = orderWords[language].orders;
  return (
    <div class="list-choice">
      <nav class="chips" aria-label={words.lists}>
        {tabs.map((name) => (
          <a
            key={name}
            href={name === 'ship' ? '/sell/orders' : `/sell/orders?show=${name}`}
            aria-current={name === tab ? 'page' : undefined}
          >
            {words.tabs[name]}
            {name === 'ship' || name === 'way' ? <small>{counts[name]}</small> : null}
          </a>
        ))}
      </nav>
      <form action="/sell/orders" method="get" class="inline">
        <input type="hidden" name="show" value={tab} />
        <label class="hidden" for="order-search">
          {words.search}
        </label>
        <input
          id="order-search"
          type="search"
          name="q"
          placeholder={words.search}
          defaultValue={search}
          maxLength={100}
        />
        <button type="submit" class="quiet">
          {words.find}
        </button>
      </form>
    </div>
  );
}
