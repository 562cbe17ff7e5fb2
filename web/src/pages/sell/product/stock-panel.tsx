import type { View } from '../../../page.ts';
import { productsWords } from '../words/products-words.ts';
import { stockWords } from '../words/stock-words.ts';
import type { ProductData } from './product-data.ts';

/** The stock of a product, and a form for what was counted. */
export const StockPanel: View<ProductData> = ({ data, setting: { language }, refused }) => {
  const words = stockWords[language];
  const { id, sku, stock } = data.product;
  const given = refused?.values.field === 'stock' ? refused.values.value : undefined;
  return (
    <section class="panel" aria-labelledby="stock-title">
      <h2 id="stock-title">{words.title}</h2>
      <dl class="facts columns">
        <dt>{productsWords[language].sku}</dt>
        <dd>
          <code>{sku}</code>
        </dd>
        <dt>{words.total}</dt>
        <dd>{stock.total}</dd>
        <dt>{words.promised}</dt>
        <dd>{stock.reserved}</dd>
        <dt>{words.free}</dt>
        <dd>{stock.available}</dd>
      </dl>
      <form method="post" action={`/sell/products/${id}`} class="inline">
        <input type="hidden" name="do" value="stock" />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="expected" value={stock.total} />
        <input type="hidden" name="key" value={data.formKey} />
        <div class="field">
          <label for="stock">{words.counted}</label>
          <input
            id="stock"
            type="number"
            name="value"
            min={0}
            max={2_147_483_647}
            required
            value={given ?? stock.total}
          />
        </div>
        <button type="submit" class="quiet">
          {words.set}
        </button>
      </form>
    </section>
  );
};
