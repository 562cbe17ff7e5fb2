import type { Page, View, ViewProps } from '../../page.ts';
import { Money } from '../../parts/money.tsx';
import { Picture } from '../../parts/picture.tsx';
import { StockBadge } from '../../parts/stock-badge.tsx';
import { addressOf, type CatalogueData, loadCatalogue, offeredOrders } from './load-catalogue.ts';

type Props = ViewProps<CatalogueData>;

/** Cards that are surely seen at once. */
const eagerCards = 4;

/** The widths of a card, for the choice of a picture. */
const cardSizes = '(min-width: 60rem) 18rem, (min-width: 40rem) 30vw, 45vw';

const CatalogueView: View<CatalogueData> = ({ data, setting }) => {
  const { products, choice } = data;
  const { words } = setting;
  const { edges, pageInfo, totalCount, totalCountExact } = products;
  const { search } = choice;
  return (
    <>
      <div class="heading">
        <h1>{search ? words.catalogue.resultsFor(search) : headingOf(data, setting)}</h1>
        <p class="soft">{words.catalogue.found(totalCount, totalCountExact)}</p>
      </div>
      <Categories data={data} setting={setting} refused={null} />
      <Sorting data={data} setting={setting} refused={null} />
      {edges.length === 0 ? (
        <div class="empty">
          <p>{words.catalogue.nothing}</p>
          <p class="soft">{words.catalogue.nothingHint}</p>
          <a class="button" href="/">
            {words.cart.toProducts}
          </a>
        </div>
      ) : (
        <ul class="cards">
          {edges.map(({ node }, index) => (
            <Card key={node.id} of={node} setting={setting} eager={index < eagerCards} />
          ))}
        </ul>
      )}
      <nav class="paging" aria-label={words.catalogue.next}>
        {choice.after ? (
          <a class="button quiet" href={addressOf({ ...choice, after: '' })}>
            {words.catalogue.first}
          </a>
        ) : null}
        {pageInfo.hasNextPage && pageInfo.endCursor ? (
          <a class="button" rel="next" href={addressOf({ ...choice, after: pageInfo.endCursor })}>
            {words.catalogue.next}
          </a>
        ) : null}
      </nav>
    </>
  );
};

type Listed = CatalogueData['products']['edges'][number]['node'];

function Card({
  of,
  setting,
  eager,
}: { readonly of: Listed; readonly eager: boolean } & Pick<Props, 'setting'>) {
  const { id, name, pictures, seller, price, stock } = of;
  return (
    <li class="card">
      <a href={`/products/${id}`}>
        <Picture of={pictures[0]} name={name} sizes={cardSizes} eager={eager} />
        <span class="name">{name}</span>
        <span class="soft seller">{setting.words.catalogue.seller(seller.displayName)}</span>
        <span class="row">
          <Money of={price} setting={setting} />
          <StockBadge available={stock.available} words={setting.words} />
        </span>
      </a>
    </li>
  );
}

function Categories({ data, setting }: Props) {
  const { categories, choice } = data;
  const { words } = setting;
  const link = (slug: string) => addressOf({ ...choice, category: slug, after: '' });
  return (
    <nav class="chips" aria-label={words.catalogue.categories}>
      <a href={link('')} aria-current={choice.category === '' ? 'page' : undefined}>
        {words.catalogue.all}
      </a>
      {categories.map(({ slug, name, productCount }) => (
        <a
          key={slug}
          href={link(slug)}
          aria-current={choice.category === slug ? 'page' : undefined}
        >
          {/* The shop counts now and then: a new one has not counted yet. */}
          {capitalised(name)} {productCount > 0 ? <small>{productCount}</small> : null}
        </a>
      ))}
    </nav>
  );
}

function Sorting({ data: { choice }, setting: { words } }: Props) {
  return (
    <form class="sorting" action="/" method="get">
      {choice.search ? <input type="hidden" name="q" value={choice.search} /> : null}
      {choice.category ? <input type="hidden" name="c" value={choice.category} /> : null}
      <label>
        <span>{words.catalogue.sort}</span>
        <select name="sort">
          {choice.search ? <option value="">{words.catalogue.orders.RELEVANCE}</option> : null}
          {offeredOrders.map((order) => (
            <option key={order} value={order} selected={choice.sort === order}>
              {words.catalogue.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input type="checkbox" name="stock" value="1" checked={choice.inStock} />
        <span>{words.catalogue.inStockOnly}</span>
      </label>
      <button type="submit" class="quiet">
        {words.catalogue.apply}
      </button>
    </form>
  );
}

function headingOf({ categories, choice }: CatalogueData, { words }: Props['setting']): string {
  const chosen = categories.find(({ slug }) => slug === choice.category);
  return chosen ? capitalised(chosen.name) : words.catalogue.title;
}

const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The list of products: search, categories, order and paging are in its address. */
export const cataloguePage: Page<CatalogueData> = {
  load: loadCatalogue,
  title: (data, setting) =>
    data.choice.search
      ? setting.words.catalogue.resultsFor(data.choice.search)
      : headingOf(data, setting),
  View: CatalogueView,
};
