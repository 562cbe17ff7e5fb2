import type { FormAnswer, PageRequest } from '../../../page.ts';
import { messagesByField } from '../../refused-by.ts';
import { categoriesIn } from '../product-faults.ts';
import { refusalText } from '../refusal-text.ts';
import { CreateProductDocument } from './product.generated.ts';
import { refusedValues, valuesIn } from './product-form.ts';

const fields = ['sku', 'name', 'description', 'price', 'categories', 'stock'] as const;

/** Creates a product, which is on sale at once. A form that is sent again creates nothing again. */
export async function createProduct(
  { ask, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const values = valuesIn(form);
  const refused = refusedValues(values, fields, language);
  if (refused) return { refused };
  const { sku, name, description, price, categories, stock } = values;
  const { createProduct: answer } = await ask(CreateProductDocument, {
    input: {
      ...{ sku, name, price: { amount: price }, categories: [...categoriesIn(categories)] },
      ...(description && { description }),
      initialStock: Number(stock),
      idempotencyKey: form.get('key') ?? '',
    },
  });
  if ('product' in answer) return { to: `/sell/products/${answer.product.id}?saved=1` };
  if (!('message' in answer)) return { to: '/sell/products' };
  const { __typename: code } = answer;
  const message = refusalText(answer, language);
  if (code === 'SkuTaken') return { refused: { code, message, values, fields: { sku: message } } };
  const messages = 'fields' in answer ? messagesByField(answer.fields, language) : {};
  return { refused: { code, message, values, fields: messages } };
}
