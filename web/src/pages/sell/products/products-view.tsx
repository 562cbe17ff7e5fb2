import { useState } from 'preact/hooks';
import type { View } from '../../../page.ts';
import { Notice } from '../../../parts/notice.tsx';
import { productsWords } from '../words/products-words.ts';
import { BulkForm } from './bulk-form.tsx';
import { ProductFilter } from './product-filter.tsx';
import { listAddress, type ProductsData } from './product-list.ts';
import { ProductTable } from './product-table.tsx';

/** The products of a seller, in a table whose cells are edited in place. */
export const ProductsView: View<ProductsData> = ({ data: loaded, setting, refused }) => {
  const [data, setData] = useState(loaded);
  const words = productsWords[setting.language];
  const { products, search, status, changed } = data;
  const { edges, pageInfo } = products;
  // A refused cell is reported where it was edited, or here when there were no scripts.
  const bulkRefused = refused?.values.bulk === undefined ? null : refused;
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
        <span class="row start">
          <a href="/sell/import">{words.toImport}</a>
          <a class="button" href="/sell/products/new">
            {words.add}
          </a>
        </span>
      </div>
      {changed !== null && !refused ? <Notice kind="good">{words.changed(changed)}</Notice> : null}
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      <ProductFilter data={data} setting={setting} refused={null} />
      {edges.length === 0 ? (
        <div class="empty">
          <p>{search || status ? words.nothing : words.none}</p>
          <a class="button" href={search || status ? '/sell/products' : '/sell/products/new'}>
            {search || status ? words.all : words.add}
          </a>
        </div>
      ) : (
        <>
          <ProductTable data={data} setting={setting} refused={bulkRefused} onData={setData} />
          <BulkForm data={data} setting={setting} refused={bulkRefused} />
        </>
      )}
      {pageInfo.hasNextPage && pageInfo.endCursor ? (
        <nav class="paging" aria-label={words.next}>
          <a class="button quiet" href={listAddress({ search, status, after: pageInfo.endCursor })}>
            {words.next}
          </a>
        </nav>
      ) : null}
    </>
  );
};
