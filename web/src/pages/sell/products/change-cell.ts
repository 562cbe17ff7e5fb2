import type { FormAnswer, PageRequest } from '../../../page.ts';
import { amountIn } from '../../../parts/amount-in.ts';
import { faultOf } from '../product-faults.ts';
import { refusalText } from '../refusal-text.ts';
import { setStock } from '../set-stock.ts';
import { sellWords } from '../words.ts';
import { statuses } from './product-list.ts';
import { UpdateProductDocument } from './products.generated.ts';

/** Changes one value of a product: `field` is its name, price, stock or status. */
export async function changeCell(request: PageRequest, form: URLSearchParams): Promise<FormAnswer> {
  const { ask, url, language } = request;
  const text = (name: string) => (form.get(name) ?? '').trim();
  const [id, field, value] = [text('id'), text('field'), text('value')];
  const to = url.pathname + url.search;
  if (field === 'stock') return setStock(request, form, to);
  const values = { id, field, value };
  const refusedBy = (code: string, message: string) => ({ refused: { code, message, values } });
  const change = changeOf(field, value);
  if (typeof change === 'string')
    return refusedBy('ValidationFailed', sellWords[language].faults[change]);
  const expectedVersion = Math.trunc(Number(text('version'))) || 0;
  const { updateProduct: answer } = await ask(UpdateProductDocument, {
    input: { id, expectedVersion, ...change },
  });
  if (!('message' in answer)) return { to };
  return refusedBy(answer.__typename, refusalText(answer, language));
}

/** The change that a cell asks for, or what is wrong with its value. */
function changeOf(field: string, value: string) {
  if (field === 'name') return faultOf('name', value) ?? { name: value };
  if (field === 'status') return { status: statuses.find((one) => one === value) ?? 'ACTIVE' };
  const amount = amountIn(value);
  return faultOf('price', amount) ?? { price: { amount } };
}
