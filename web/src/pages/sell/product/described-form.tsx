import type { View } from '../../../page.ts';
import { productWords } from '../words/product-words.ts';
import { productsWords } from '../words/products-words.ts';
import type { ProductData, SellerProduct } from './product-data.ts';
import { ProductFields } from './product-fields.tsx';

/** The form below: the version that it was drawn from stands outside, as it may change while somebody writes. */
export const describedFormId = 'described';

/** What describes a product, and whether it is on sale. */
export const DescribedForm: View<ProductData> = ({ data, setting, refused: any }) => {
  const { product, categories } = data;
  const words = {
    product: productWords[setting.language],
    products: productsWords[setting.language],
  };
  const refused = any?.values.do === 'save' ? any : null;
  const stored = storedValues(product);
  const values: typeof stored & Readonly<Record<string, string>> = {
    ...stored,
    ...refused?.values,
  };
  const isConflict = refused?.code === 'VersionConflict';
  const differing = Object.entries(stored).filter(([name, value]) => values[name] !== value);
  const status = values.status ?? product.status;
  return (
    <form
      id={describedFormId}
      method="post"
      action={`/sell/products/${product.id}`}
      class="panel stack"
    >
      <h2>{words.product.described}</h2>
      <ProductFields
        categories={categories}
        values={values}
        stored={isConflict ? Object.fromEntries(differing) : {}}
        refused={refused}
        setting={setting}
      />
      <div class="field">
        <label for="status">{words.products.status}</label>
        <select id="status" name="status">
          {(['ACTIVE', 'DRAFT', 'ARCHIVED'] as const)
            // What was on sale never becomes a draft again.
            .filter((one) => one !== 'DRAFT' || product.status === 'DRAFT')
            .map((one) => (
              <option key={one} value={one} selected={one === status}>
                {words.products.statuses[one]}
              </option>
            ))}
        </select>
      </div>
      <p class="row start">
        <button type="submit" name="do" value="save">
          {isConflict ? words.products.saveMine : words.products.save}
        </button>
        {product.status === 'ARCHIVED' ? null : (
          <button type="submit" class="quiet" name="do" value="archive">
            {words.product.archive}
          </button>
        )}
        <a href="/sell/products">{words.product.back}</a>
      </p>
    </form>
  );
};

function storedValues({ name, description, price, categories, status }: SellerProduct) {
  return {
    ...{ name, description: description ?? '', price: price.amount, status },
    categories: categories.join('|'),
  };
}
