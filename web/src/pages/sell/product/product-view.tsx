import { useMemo, useState } from 'preact/hooks';
import type { Refused, View } from '../../../page.ts';
import { Notice } from '../../../parts/notice.tsx';
import { productWords } from '../words/product-words.ts';
import { productsWords } from '../words/products-words.ts';
import { DescribedForm, describedFormId } from './described-form.tsx';
import { PicturePanel } from './picture-panel.tsx';
import type { ProductData } from './product-data.ts';
import { StockPanel } from './stock-panel.tsx';
import { VariantPanel } from './variant-panel.tsx';

/** All of a product that its seller may change. */
export const ProductView: View<ProductData> = ({ data: loaded, setting, refused: first }) => {
  const [data, setData] = useState(loaded);
  const [refused, setRefused] = useState(first);
  const words = productWords[setting.language];
  const { product, saved } = data;
  const props = { data, setting, refused };
  const onSent = (sent: { data: ProductData; refused: Refused | null }) => {
    setData(sent.data);
    setRefused(sent.refused);
  };
  // Drawing a form again would take away what somebody is writing in it.
  const { pictures: _, version, ...described } = product;
  const key = JSON.stringify(described);
  const forms = useMemo(() => [<DescribedForm {...props} />, <OtherForms {...props} />], [key]);
  return (
    <>
      <div class="heading">
        <h1>{product.name}</h1>
        <span class="row start">
          <span class={`badge ${product.status === 'ACTIVE' ? 'some' : 'few'}`}>
            {productsWords[setting.language].statuses[product.status]}
          </span>
          {product.status === 'DRAFT' ? null : (
            <a href={`/products/${product.id}`}>{words.inShop}</a>
          )}
        </span>
      </div>
      {saved && !refused ? <Notice kind="good">{words.saved}</Notice> : null}
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      <div class="split wide">
        <div class="stack">
          <input type="hidden" name="version" form={describedFormId} value={version} />
          {forms[0]}
          <PicturePanel {...props} onSent={onSent} />
        </div>
        {forms[1]}
      </div>
    </>
  );
};

const OtherForms: View<ProductData> = (props) => (
  <div class="stack">
    <StockPanel {...props} />
    <VariantPanel {...props} />
  </div>
);
