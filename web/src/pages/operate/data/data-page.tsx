import type { ComponentChildren } from 'preact';
import type { Page, PageRequest, Setting, View } from '../../../page.ts';
import { mayOperate } from '../may-operate.ts';
import { OrderRows } from '../orders/order-rows.tsx';
import { UserRows } from '../users/user-rows.tsx';
import { operateWords } from '../words.ts';
import { SearchDataDocument, type SearchDataQuery } from './data.generated.ts';
import { dataWords } from './data-words.ts';
import { FoundDeliveries } from './found-deliveries.tsx';
import { FoundProducts } from './found-products.tsx';

type Data = {
  readonly text: string;
  /** Null until something is searched. */
  readonly found: SearchDataQuery | null;
};

async function loadData({ ask, url }: PageRequest): Promise<Data> {
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  return { text, found: text ? await ask(SearchDataDocument, { text }) : null };
}

const SearchView: View<Data> = ({ data: { text, found }, setting }) => {
  const words = dataWords[setting.language];
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.hint}</p>
      <form action="/operate/data" method="get" class="filters">
        <label>
          {words.q}
          <input type="search" name="q" value={text} maxLength={100} required />
        </label>
        <button type="submit">{operateWords[setting.language].search}</button>
      </form>
      {found ? <Found found={found} setting={setting} /> : null}
    </>
  );
};

function Found({
  found: { orders, users, products, deliveries },
  setting,
}: {
  readonly found: SearchDataQuery;
  readonly setting: Setting;
}) {
  const words = dataWords[setting.language];
  return (
    <>
      <Group title={words.orders} list={orders} setting={setting}>
        <OrderRows label={words.orders} orders={orders} setting={setting} />
      </Group>
      <Group title={words.users} list={users} setting={setting}>
        <UserRows edges={users.edges} setting={setting} />
      </Group>
      <Group title={words.products} list={products} setting={setting}>
        <FoundProducts edges={products.edges} setting={setting} />
      </Group>
      <Group title={words.deliveries} list={deliveries} setting={setting}>
        <FoundDeliveries edges={deliveries.edges} setting={setting} />
      </Group>
    </>
  );
}

type GroupProps = {
  readonly title: string;
  readonly list: {
    readonly edges: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
  readonly setting: Setting;
  readonly children: ComponentChildren;
};

function Group({ title, list, setting: { language }, children }: GroupProps) {
  return (
    <section class="lead">
      <h2>{title}</h2>
      {list.edges.length === 0 ? <p class="soft">{operateWords[language].none}</p> : children}
      {list.pageInfo.hasNextPage ? <p class="soft">{dataWords[language].more}</p> : null}
    </section>
  );
}

/** One search over orders, users, products and deliveries. */
export const dataPage: Page<Data> = {
  load: loadData,
  title: (_, { language }) => dataWords[language].title,
  View: SearchView,
  needsLogin: true,
  mayOpen: mayOperate,
};
