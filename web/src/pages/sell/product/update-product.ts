import type { FormAnswer, PageRequest } from '../../../page.ts';
import { messagesByField } from '../../refused-by.ts';
import { categoriesIn } from '../product-faults.ts';
import { statuses } from '../products/product-list.ts';
import { type ProductPatch, UpdateProductDocument } from '../products/products.generated.ts';
import { refusalText } from '../refusal-text.ts';
import { refusedValues, valuesIn } from './product-form.ts';

const fields = ['name', 'description', 'price', 'categories'] as const;

/**
 * Saves what describes a product, and archives it if the button says so. A product that has changed since it was shown is
 * not overwritten.
 */
export async function saveProduct(
  request: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const wanted = form.get('do') === 'archive' ? 'ARCHIVED' : form.get('status');
  const status = statuses.find((one) => one === wanted) ?? null;
  const values = { ...valuesIn(form), status: status ?? '', do: 'save' };
  const { name, description, price, categories } = values;
  // A product may do without a price until it goes on sale.
  const needed = status !== 'ACTIVE' && price === '0.00' ? fields.filter(isNoPrice) : fields;
  const refused = refusedValues(values, needed, request.language);
  if (refused) return { refused: { ...refused, values } };
  const patch: ProductPatch = {
    name,
    description: description || null,
    ...(needed === fields && { price: { amount: price } }),
    categories: [...categoriesIn(categories)],
    ...(status && { status }),
  };
  return updateProduct(request, form, patch, values);
}

const isNoPrice = (field: string) => field !== 'price';

/** Changes the product of the page, and leads back to it. The field `version` is that which was shown. */
export async function updateProduct(
  { ask, parameters, url, language }: PageRequest,
  form: URLSearchParams,
  patch: ProductPatch,
  values: Readonly<Record<string, string>>,
): Promise<FormAnswer> {
  const expectedVersion = Math.trunc(Number(form.get('version'))) || 0;
  const { updateProduct: answer } = await ask(UpdateProductDocument, {
    input: { id: parameters.id ?? '', expectedVersion, ...patch },
  });
  if (!('message' in answer)) return { to: `${url.pathname}?saved=1` };
  const message = refusalText(answer, language);
  const messages = 'fields' in answer ? messagesByField(answer.fields, language) : {};
  return { refused: { code: answer.__typename, message, values, fields: messages } };
}
