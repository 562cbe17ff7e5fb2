import { useLiveData } from '../../browser/live/use-live-data.ts';
import type { Want } from '../../browser/live/want.ts';
import type { Setting, View } from '../../page.ts';
import { LiveBadge } from '../../parts/live-badge.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Picture } from '../../parts/picture.tsx';
import { CartChangesDocument, type CartChangesSubscription } from './cart.generated.ts';
import type { CartData } from './load-cart.ts';

const wantOf = ({ cart }: CartData): Want | null =>
  cart && {
    key: `cart:${cart.id}`,
    query: CartChangesDocument,
    variables: { cartId: cart.id },
    field: 'cartChanged',
  };

/** Whether a message is of another version than the page shows. */
function isNew({ cart }: CartData, value: unknown): boolean {
  return cart?.version !== (value as CartChangesSubscription['cartChanged']).version;
}

/** What is in the cart, at today's prices. A change in another tab or on another device appears by itself. */
export const CartView: View<CartData> = ({ data: loaded, setting, refused }) => {
  const { data, connection } = useLiveData(loaded, wantOf(loaded), isNew);
  const { cart, canBeOrdered } = data;
  const { words } = setting;
  if (!cart || cart.items.length === 0) {
    return (
      <div class="empty">
        <h1>{words.cart.empty}</h1>
        <p class="soft">{words.cart.emptyHint}</p>
        <a class="button" href="/">
          {words.cart.toProducts}
        </a>
      </div>
    );
  }
  return (
    <>
      <div class="heading">
        <h1>{words.cart.title}</h1>
        <p class="soft">{words.cart.items(cart.itemCount)}</p>
        <LiveBadge connection={connection} words={words} />
      </div>
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      <div class="split wide">
        <ul class="cart-lines">
          {cart.items.map((item) => (
            <Line key={item.product.id} item={item} setting={setting} />
          ))}
        </ul>
        <section class="panel side sum-panel" aria-label={words.cart.total}>
          <p class="row">
            <span>{words.cart.total}</span>
            <strong class="figure">
              <Money of={cart.total} setting={setting} />
            </strong>
          </p>
          {canBeOrdered ? (
            <a class="button" href="/checkout">
              {words.cart.checkout}
            </a>
          ) : null}
          <p class="soft">{words.checkout.promise}</p>
        </section>
      </div>
    </>
  );
};

type Item = NonNullable<CartData['cart']>['items'][number];

function Line({ item, setting }: { readonly item: Item; readonly setting: Setting }) {
  const { product, quantity, lineTotal, currentPrice, problem, available } = item;
  const { words } = setting;
  const id = `quantity-${product.id}`;
  return (
    <li>
      <Picture of={product.pictures[0]} name={product.name} sizes="5.500rem" />
      <div class="line-body">
        <a href={`/products/${product.id}`}>{product.name}</a>
        <p class="soft">
          {currentPrice ? <Money of={currentPrice} setting={setting} /> : null} {words.cart.each}
          {available !== null && available < quantity ? ` · ${words.cart.left(available)}` : ''}
        </p>
        {problem ? <p class="error">{words.cart.problems[problem]}</p> : null}
        <form method="post" action="/cart" class="inline">
          <input type="hidden" name="product" value={product.id} />
          <label class="hidden" for={id}>
            {words.product.quantity}
          </label>
          <input id={id} type="number" name="quantity" value={quantity} min="0" max="10000" />
          <button type="submit" class="quiet">
            {words.cart.update}
          </button>
          <button type="submit" class="link" name="do" value="remove">
            {words.cart.remove}
          </button>
        </form>
      </div>
      {lineTotal ? <Money of={lineTotal} setting={setting} /> : null}
    </li>
  );
}
