import type { FormAnswer, PageRequest } from '../../../page.ts';
import { fieldText } from '../../../words/field-text.ts';
import type { Language } from '../../../words/words.ts';
import { contentKey } from '../content-key.ts';
import { categoriesIn } from '../product-faults.ts';
import { type GraphRefusal, refusalText } from '../refusal-text.ts';
import { sellWords } from '../words.ts';
import { chunksOf } from './chunks-of.ts';
import { ImportProductsDocument, type ProductInput } from './import.generated.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

/** Adds the products of a file, all of them or none. The same file again adds nothing: its content is its key. */
export async function submitImport(
  { ask, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const csv = form.get('csv') ?? '';
  const words = sellWords[language].import;
  const { rows, fault } = readCsv(csv);
  const refusedBy = (code: string, message: string, fields: Record<string, string> = {}) => ({
    refused: { code, message, fields, values: { csv } },
  });
  if (fault) return refusedBy('ValidationFailed', words.faultOf(fault));
  if (rows.some(({ faults }) => Object.keys(faults).length > 0))
    return refusedBy('ValidationFailed', words.wrongCells);
  if (chunksOf(rows).length > 1) return refusedBy('TooManyRows', words.tooManyAtOnce);
  const products = rows.map(productOf);
  const idempotencyKey = await contentKey('import', JSON.stringify(products));
  const { importProducts: answer } = await ask(ImportProductsDocument, {
    input: { products, idempotencyKey },
  });
  if (!('message' in answer)) return { to: `/sell/import?added=${products.length}` };
  const fields = cellFaults(answer, rows, language);
  return refusedBy(answer.__typename, refusalText(answer, language), fields);
}

function productOf({ values }: CsvRow): ProductInput {
  const { sku, name, description, price, categories, stock } = values;
  return {
    ...{ sku, name, price: { amount: price }, categories: [...categoriesIn(categories)] },
    ...(description && { description }),
    initialStock: Number(stock),
  };
}

type Refusal = Omit<GraphRefusal, 'fields'> & {
  readonly fields?: readonly { readonly path: readonly string[]; readonly message: string }[];
};

/** The messages of cells that only the graph could refuse, by the SKU of their row. */
function cellFaults(
  refusal: Refusal,
  rows: readonly CsvRow[],
  language: Language,
): Record<string, string> {
  const { __typename: code, message, fields = [] } = refusal;
  if (code === 'SkuTaken') {
    // Its message names the SKU, and nothing else does.
    const taken = rows.find(({ values }) => message.includes(` ${values.sku}.`));
    return taken ? { [taken.values.sku]: sellWords[language].productRefusals.SkuTaken } : {};
  }
  const faults = fields.flatMap((field) => {
    const row = rows[Number(field.path[2])];
    return row ? [[row.values.sku, fieldText(field.message, language)] as const] : [];
  });
  return Object.fromEntries(faults);
}
