import type { View } from '../../../page.ts';
import { productsWords } from '../words/products-words.ts';
import { bulkActions } from './bulk-actions.ts';
import type { ProductsData } from './product-list.ts';
import { bulkFormId } from './row-tick.tsx';

/** The form that changes all ticked products at once. */
export const BulkForm: View<ProductsData> = ({ data, setting: { language }, refused }) => {
  const words = productsWords[language];
  const chosen = refused?.values.bulk;
  return (
    <form method="post" action={data.address} id={bulkFormId} class="bulk panel">
      <input type="hidden" name="do" value="bulk" />
      <input type="hidden" name="key" value={data.formKey} />
      <div class="field">
        <label for="bulk-action">{words.withTicked}</label>
        <select id="bulk-action" name="bulk">
          {bulkActions.map((one) => (
            <option key={one} value={one} selected={one === chosen}>
              {words.bulk[one]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="bulk-value">
          {words.value} <small>{words.valueHint}</small>
        </label>
        <input
          id="bulk-value"
          type="text"
          name="value"
          inputMode="decimal"
          value={refused?.values.value ?? ''}
          maxLength={20}
        />
      </div>
      <button type="submit">{words.apply}</button>
    </form>
  );
};
