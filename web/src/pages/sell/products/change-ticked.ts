import type { FormAnswer, PageRequest, Refused } from '../../../page.ts';
import { amountIn } from '../../../parts/amount-in.ts';
import { contentKey } from '../content-key.ts';
import { type Fault, faultOf } from '../product-faults.ts';
import { type GraphRefusal, refusalText } from '../refusal-text.ts';
import { sellWords } from '../words.ts';
import { bulkActions } from './bulk-actions.ts';
import { changedPrice } from './changed-price.ts';
import {
  type ProductRowInput,
  SetStocksDocument,
  UpdateProductsDocument,
} from './products.generated.ts';
import { readTick, type TickedRow, writeTick } from './ticked-row.ts';

/** How many rows one change has at most, as the graph says. */
const rowsMax = 50;

type Row = { readonly id: string; readonly result: { readonly __typename: string } | GraphRefusal };

/** Changes all ticked products at once. The rows that were refused come back with their reasons, still ticked. */
export async function changeTicked(
  request: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const { language } = request;
  const ticked = form.getAll('row').flatMap((value) => readTick(value) ?? []);
  const words = sellWords[language];
  const values = {
    bulk: form.get('bulk') ?? '',
    value: form.get('value') ?? '',
    ticked: ticked.map(({ id }) => id).join(' '),
  };
  const refusedBy = (code: string, message: string, fields?: Refused['fields']): FormAnswer => ({
    refused: { code, message, values, ...(fields && { fields }) },
  });
  if (ticked.length === 0) return refusedBy('NothingTicked', words.products.nothingTicked);
  const changed = await changeAll(request, form, ticked.slice(0, rowsMax));
  if ('fault' in changed) return refusedBy('ValidationFailed', changed.fault);
  if ('message' in changed) return refusedBy(changed.__typename, refusalText(changed, language));
  const refusals = changed.rows.flatMap(({ id, result }) =>
    'message' in result ? [[id, refusalText(result, language)] as const] : [],
  );
  if (refusals.length === 0) return { to: changedAddress(request.url, changed.rows.length) };
  const done = changed.rows.length - refusals.length;
  const message = words.products.someRefused(done, refusals.length);
  values.ticked = refusals.map(([id]) => id).join(' ');
  return refusedBy('SomeRefused', message, Object.fromEntries(refusals));
}

type Changed = { readonly rows: readonly Row[] } | GraphRefusal | { readonly fault: string };

/** The same form again is the same change: its key and its rows are those that the page had. */
async function changeAll(
  { ask, language }: PageRequest,
  form: URLSearchParams,
  ticked: readonly TickedRow[],
): Promise<Changed> {
  const { faults, products } = sellWords[language];
  const value = (form.get('value') ?? '').trim();
  const bulk = bulkActions.find((one) => one === form.get('bulk')) ?? 'percent';
  const content = [form.get('key'), value, ...ticked.map(writeTick)].join(' ');
  const idempotencyKey = await contentKey(`bulk-${bulk}`, content);
  if (bulk === 'stock') {
    const fault = faultOf('stock', value);
    if (fault) return { fault: faults[fault] };
    const rows = ticked.map(({ id, total }) => ({
      ...{ productId: id, quantity: Number(value), expectedTotal: total },
    }));
    const { setStocks } = await ask(SetStocksDocument, { input: { rows, idempotencyKey } });
    if (!('rows' in setStocks)) return setStocks;
    return { rows: setStocks.rows.map(({ productId, result }) => ({ id: productId, result })) };
  }
  const rows = ticked.map((row) => updateOf(row, bulk, value));
  const fault = rows.find((row) => typeof row === 'string');
  if (fault) return { fault: fault === 'notPercent' ? products.notPercent : faults[fault] };
  const input = { rows: rows.filter((row) => typeof row !== 'string'), idempotencyKey };
  const { updateProducts } = await ask(UpdateProductsDocument, { input });
  return updateProducts;
}

/** The change of one product, or what is wrong with the value. */
function updateOf(
  { id, version: expectedVersion, price }: TickedRow,
  bulk: (typeof bulkActions)[number],
  value: string,
): ProductRowInput | Fault | 'notPercent' {
  if (bulk === 'archive') return { id, expectedVersion, input: { status: 'ARCHIVED' } };
  if (bulk === 'publish') return { id, expectedVersion, input: { status: 'ACTIVE' } };
  const amount = bulk === 'percent' ? changedPrice(price, value) : amountIn(value);
  if (amount === null) return 'notPercent';
  return faultOf('price', amount) ?? { id, expectedVersion, input: { price: { amount } } };
}

function changedAddress(url: URL, count: number): string {
  const query = new URLSearchParams(url.searchParams);
  query.set('changed', String(count));
  return `${url.pathname}?${query}`;
}
