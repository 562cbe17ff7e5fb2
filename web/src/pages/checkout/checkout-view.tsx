import type { Setting, View } from '../../page.ts';
import { Money } from '../../parts/money.tsx';
import { decimalOf } from '../../parts/money-text.ts';
import { Notice } from '../../parts/notice.tsx';
import { AddressChoice } from './address-choice.tsx';
import type { CheckoutData } from './load-checkout.ts';
import { SlotChoice } from './slot-choice.tsx';

/** Where, when and how to pay, beside what is ordered: one form. */
export const CheckoutView: View<CheckoutData> = ({ data, setting, refused }) => {
  const { words } = setting;
  const { cart } = data;
  const values = refused?.values ?? {};
  if (cart.items.length === 0 && !refused?.order) {
    return (
      <div class="empty">
        <h1>{words.cart.empty}</h1>
        {refused ? (
          <Notice kind="bad">
            {refused.message} <a href="/my/orders">{words.orders.title}</a>
          </Notice>
        ) : null}
        <a class="button" href="/">
          {words.cart.toProducts}
        </a>
      </div>
    );
  }
  return (
    <>
      <div class="heading">
        <h1>{words.checkout.title}</h1>
      </div>
      {refused ? <RefusalNotice refused={refused} words={words} /> : null}
      <form method="post" action="/checkout" class="split wide">
        <input type="hidden" name="cart" value={cart.id} />
        <input type="hidden" name="total" value={cart.total.amount} />
        <div class="stack">
          <AddressChoice
            addresses={data.addresses}
            words={words}
            values={values}
            errors={refused?.fields ?? {}}
          />
          <SlotChoice days={data.days} setting={setting} chosen={values.slot} />
          <section class="panel" aria-labelledby="note-title">
            <h2 id="note-title">
              <label for="note">{words.checkout.note}</label>
            </h2>
            <textarea
              id="note"
              name="note"
              rows={2}
              maxLength={500}
              placeholder={words.checkout.notePlaceholder}
            >
              {values.note ?? ''}
            </textarea>
          </section>
        </div>
        <Summary data={data} setting={setting} refused={refused} />
      </form>
    </>
  );
};

type NoticeProps = {
  readonly refused: NonNullable<Parameters<View<CheckoutData>>[0]['refused']>;
  readonly words: Setting['words'];
};

function RefusalNotice({ refused: { message, order, code }, words }: NoticeProps) {
  const leadsToCart = ['OutOfStock', 'UnknownProduct', 'NotFound'].includes(code);
  return (
    <Notice kind="bad">
      {message}{' '}
      {order ? (
        <a href={`/my/orders/${order.id}`}>
          {words.checkout.seeOrder} ({order.number})
        </a>
      ) : null}
      {leadsToCart ? <a href="/cart">{words.checkout.toCart}</a> : null}
    </Notice>
  );
}

const Summary: View<CheckoutData> = ({ data: { cart, account }, setting, refused }) => {
  const { words } = setting;
  const left = account
    ? BigInt(account.available.minorUnits) - BigInt(cart.total.minorUnits)
    : null;
  const { currency } = cart.total;
  const paysByCard = refused?.values.pay === 'CARD';
  return (
    <section class="panel side sum-panel" aria-labelledby="review">
      <h2 id="review">{words.checkout.review}</h2>
      <ul class="lines">
        {cart.items.map(({ product, quantity, lineTotal }) => (
          <li key={product.id}>
            <span>{product.name}</span>
            <span class="soft">× {quantity}</span>
            {lineTotal ? <Money of={lineTotal} setting={setting} /> : null}
          </li>
        ))}
        <li class="sum">
          <span>{words.cart.total}</span>
          <Money of={cart.total} setting={setting} />
        </li>
      </ul>
      <fieldset class="choices">
        <legend>{words.checkout.pay}</legend>
        <label class="choice">
          <input type="radio" name="pay" value="WALLET" checked={!paysByCard} />
          <span>
            {words.checkout.wallet}
            {account ? (
              <small>
                {words.checkout.available}: <Money of={account.available} setting={setting} />
              </small>
            ) : null}
          </span>
        </label>
        <label class="choice">
          <input type="radio" name="pay" value="CARD" checked={paysByCard} />
          <span>
            {words.checkout.card}
            <small>{words.checkout.cardHint}</small>
          </span>
        </label>
      </fieldset>
      {left !== null && left >= 0n ? (
        <p class="row soft">
          <span>{words.checkout.left}</span>
          <Money of={{ amount: decimalOf(left), currency }} setting={setting} />
        </p>
      ) : (
        <Notice kind="plain">
          {account ? words.checkout.short : words.checkout.noAccount}{' '}
          <a href="/my/wallet">{words.checkout.toWallet}</a>
        </Notice>
      )}
      <PlaceButton code={refused?.code} words={words} />
      <p class="soft">{words.checkout.promise}</p>
    </section>
  );
};

type PlaceButtonProps = {
  /** Why the form was refused: what to press then says what one agrees to. */
  readonly code: string | undefined;
  readonly words: Setting['words'];
};

function PlaceButton({ code, words: { checkout } }: PlaceButtonProps) {
  if (code === 'DuplicateOrder')
    return (
      <button type="submit" name="anyway" value="1">
        {checkout.anyway}
      </button>
    );
  if (code === 'PriceChanged')
    return (
      <button type="submit" name="accept" value="1">
        {checkout.accept}
      </button>
    );
  return <button type="submit">{checkout.place}</button>;
}
