import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import type { View } from '../../../page.ts';
import { Notice } from '../../../parts/notice.tsx';
import { productWords } from '../words/product-words.ts';
import { productsWords } from '../words/products-words.ts';
import { DescribedForm, describedFormId } from './described-form.tsx';
import { PicturePanel, picturesFormId } from './picture-panel.tsx';
import type { ProductData } from './product-data.ts';
import { StockPanel } from './stock-panel.tsx';
import { type Part, useParts } from './use-parts.ts';
import { VariantPanel } from './variant-panel.tsx';

/** All of a product that its seller may change. */
export const ProductView: View<ProductData> = ({ data: loaded, setting, refused: first }) => {
  const words = productWords[setting.language];
  const { statuses, unreachable } = productsWords[setting.language];
  const { data, refused, refusals, onData, onSubmit } = useParts(loaded, first, unreachable);
  const { product, saved } = data;
  const propsOf = (part: Part) => ({ data, setting, refused: refusals[part] ?? null });
  const { version, pictures, stock, group, ...described } = product;
  return (
    <>
      <div class="heading">
        <h1>{product.name}</h1>
        <span class="row start">
          <span class={`badge ${product.status === 'ACTIVE' ? 'some' : 'few'}`}>
            {statuses[product.status]}
          </span>
          {product.status === 'DRAFT' ? null : (
            <a href={`/products/${product.id}`}>{words.inShop}</a>
          )}
        </span>
      </div>
      {saved && !refused ? <Notice kind="good">{words.saved}</Notice> : null}
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      <div class="split wide" onSubmit={onSubmit}>
        <div class="stack">
          <input type="hidden" name="version" form={describedFormId} value={version} />
          <input type="hidden" name="version" form={picturesFormId} value={version} />
          {useDrawn(<DescribedForm {...propsOf('described')} />, described, refusals.described)}
          {useDrawn(
            <PicturePanel {...propsOf('pictures')} onData={onData} />,
            pictures,
            refusals.pictures,
          )}
        </div>
        <div class="stack">
          {useDrawn(<StockPanel {...propsOf('stock')} />, stock, refusals.stock)}
          {useDrawn(<VariantPanel {...propsOf('variants')} />, group, refusals.variants)}
        </div>
      </div>
    </>
  );
};

/** Draws a part again only when what it shows has changed: drawing a form takes away what somebody is writing in it. */
function useDrawn(part: ComponentChild, ...shown: readonly unknown[]): ComponentChild {
  return useMemo(() => part, [JSON.stringify(shown)]);
}
