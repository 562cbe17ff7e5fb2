import type { Page, View } from '../../../page.ts';
import { Field } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { maySell } from '../may-sell.ts';
import { lengthMax } from '../product-faults.ts';
import { sellWords } from '../words.ts';
import { createProduct } from './create-product.ts';
import { loadNewProduct } from './load-product.ts';
import type { NewProductData } from './product-data.ts';
import { ProductFields } from './product-fields.tsx';

const NewProductView: View<NewProductData> = ({ data, setting, refused }) => {
  const words = sellWords[setting.language].product;
  const errors = refused?.fields ?? {};
  const text = (name: string) => refused?.values[name] ?? '';
  const values = {
    ...{ name: text('name'), description: text('description') },
    ...{ price: text('price'), categories: text('categories') },
  };
  return (
    <>
      <div class="heading">
        <h1>{words.newTitle}</h1>
        <p class="soft">{words.newHint}</p>
      </div>
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      <form method="post" action="/sell/products/new" class="panel stack">
        <input type="hidden" name="key" value={data.formKey} />
        <ProductFields
          categories={data.categories}
          values={values}
          stored={{}}
          refused={refused}
          setting={setting}
        />
        <div class="fields">
          <Field
            label={words.sku}
            hint={words.skuHint}
            name="sku"
            value={text('sku')}
            error={errors.sku}
            maxLength={lengthMax.sku}
            required
          />
          <Field
            label={words.stock}
            name="stock"
            value={text('stock')}
            error={errors.stock ?? errors.initialStock}
            inputMode="decimal"
            maxLength={10}
          />
        </div>
        <p>
          <button type="submit">{words.create}</button>
        </p>
      </form>
    </>
  );
};

/** The form of a new product. */
export const newProductPage: Page<NewProductData> = {
  load: loadNewProduct,
  title: (_, { language }) => sellWords[language].product.newTitle,
  View: NewProductView,
  needsLogin: true,
  mayOpen: maySell,
  submit: createProduct,
};
