import { useState } from 'preact/hooks';
import type { View } from '../../../page.ts';
import { Notice } from '../../../parts/notice.tsx';
import { Picture } from '../../../parts/picture.tsx';
import { stockWords } from '../words/stock-words.ts';
import { CountStepper } from './count-stepper.tsx';
import type { CountData } from './load-count.ts';

/** Counts the stock product by product, with buttons that a thumb finds. */
export const CountView: View<CountData> = ({ data, setting, refused }) => {
  const { product, next, address, place, total, formKey } = data;
  const words = stockWords[setting.language];
  const [value, setValue] = useState(refused?.values.value ?? String(product?.stock.total ?? 0));
  if (!product) {
    return (
      <div class="empty">
        <h1>{words.countTitle}</h1>
        <p>{words.allCounted}</p>
        <a class="button" href="/sell/stock">
          {words.toList}
        </a>
      </div>
    );
  }
  const { id, name, sku, pictures, stock } = product;
  return (
    <form method="post" action={address} class="counting">
      <p class="soft">{words.place(place, total)}</p>
      <h1 class="long-text">{name}</h1>
      <Picture of={pictures[0]} name={name} sizes="160px" eager />
      <p class="soft">
        {sku} · {words.promisedOf(stock.reserved, stock.total)}
      </p>
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expected" value={stock.total} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="next" value={next} />
      <CountStepper value={value} onChange={setValue} label={words.counted} words={words} />
      <button type="submit" class="large">
        {refused?.code === 'VersionConflict' ? words.saveAnyway : words.saveAndNext}
      </button>
      <a class="button quiet large" href={next}>
        {words.skip}
      </a>
    </form>
  );
};
