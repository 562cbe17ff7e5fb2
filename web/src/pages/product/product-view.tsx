import { useLiveStock } from '../../browser/live/use-live-stock.ts';
import type { View } from '../../page.ts';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Picture } from '../../parts/picture.tsx';
import { StockBadge } from '../../parts/stock-badge.tsx';
import { dayText, hoursText } from '../../parts/time-text.ts';
import type { ProductData } from './load-product.ts';

const pictureSizes = '(min-width: 60rem) 34rem, 92vw';

/** A product with its live stock, the soonest delivery, and the form that puts it into the cart. */
export const ProductView: View<ProductData> = ({ data, setting, refused }) => {
  const { product, added, inCart } = data;
  const { words } = setting;
  const { available, isLive } = useLiveStock(product.id, product.stock.available);
  return (
    <>
      {added && !refused ? (
        <Notice kind="good">
          {words.product.added} <a href="/cart">{words.product.toCart}</a>
        </Notice>
      ) : null}
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      <article class="product">
        <Picture of={product.pictures[0]} name={product.name} sizes={pictureSizes} eager />
        <div class="details">
          <h1>{product.name}</h1>
          <p class="price">
            <Money of={product.price} setting={setting} />
          </p>
          <p class="row start" aria-live="polite">
            <StockBadge available={available} words={words} />
            <span class={isLive ? 'live' : 'live off'}>{isLive ? words.product.live : ''}</span>
          </p>
          {product.description ? <p>{product.description}</p> : null}
          {product.status === 'ACTIVE' ? (
            <BuyForm available={available} inCart={inCart} words={words} id={product.id} />
          ) : (
            <Notice kind="plain">{words.product.gone}</Notice>
          )}
          <Facts data={data} setting={setting} refused={null} />
        </div>
      </article>
    </>
  );
};

const Facts: View<ProductData> = ({ data: { product, slot }, setting }) => {
  const { words } = setting;
  return (
    <dl class="facts">
      <dt>{words.product.soonest}</dt>
      <dd>
        {slot ? (
          <time dateTime={slot.from}>
            {dayText(slot.from, setting)}, {hoursText(slot.from, slot.to, setting)}
          </time>
        ) : (
          words.product.noSlot
        )}
      </dd>
      <dt>{words.product.seller}</dt>
      <dd>{product.seller.displayName}</dd>
      <dt>{words.product.category}</dt>
      <dd>{product.categories.join(', ')}</dd>
      <dt>{words.product.code}</dt>
      <dd>{product.sku}</dd>
    </dl>
  );
};

type BuyFormProps = {
  readonly id: string;
  readonly available: number;
  readonly inCart: number;
  readonly words: Parameters<typeof StockBadge>[0]['words'];
};

function BuyForm({ id, available, inCart, words }: BuyFormProps) {
  return (
    <form class="buy" method="post" action={`/products/${id}`}>
      <input type="hidden" name="inCart" value={inCart} />
      <label>
        <span>{words.product.quantity}</span>
        <input type="number" name="quantity" value="1" min="1" max="10000" required />
      </label>
      <button type="submit" disabled={available <= 0}>
        {words.product.add}
      </button>
      {inCart > 0 ? <p class="soft">{words.product.inCart(inCart)}</p> : null}
    </form>
  );
}
