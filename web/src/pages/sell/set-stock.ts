import type { FormAnswer, PageRequest } from '../../page.ts';
import { faultOf } from './product-faults.ts';
import { refusalText } from './refusal-text.ts';
import { SetStockDocument } from './stock/stock.generated.ts';
import { sellWords } from './words.ts';

/**
 * Sets the counted stock of a product, as the fields `id`, `value`, `expected` and `key` say. Leads to `to` when it is set.
 * The same key with another count is another change, so that a person may correct a count that was refused.
 */
export async function setStock(
  { ask, language }: PageRequest,
  form: URLSearchParams,
  to: string,
): Promise<FormAnswer> {
  const text = (name: string) => (form.get(name) ?? '').trim();
  const [id, value, expected] = [text('id'), text('value'), text('expected')];
  const values = { id, value, field: 'stock' };
  const words = sellWords[language];
  const fault = faultOf('stock', value);
  if (fault) return { refused: { code: 'ValidationFailed', message: words.faults[fault], values } };
  const { setStock: answer } = await ask(SetStockDocument, {
    input: {
      productId: id,
      quantity: Number(value),
      expectedTotal: faultOf('stock', expected) ? null : Number(expected),
      idempotencyKey: `${text('key')}-${id}-${expected}-${value}`.slice(0, 200),
    },
  });
  if (!('message' in answer)) return { to };
  const message = refusalText(answer, language);
  return { refused: { code: answer.__typename, message, values } };
}
