import type { FormAnswer, PageRequest } from '../../../page.ts';
import { contentKey } from '../content-key.ts';
import { refusalText } from '../refusal-text.ts';
import { sellWords } from '../words.ts';
import {
  CreateProductGroupDocument,
  ProductBySkuDocument,
  UpdateProductGroupDocument,
  type VariantInput,
} from './product.generated.ts';

/** How many options a group has at most. */
const optionsMax = 3;

/** Makes a group of which the product of the page is the first variant. */
export async function createGroup(
  request: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const { ask, parameters, language } = request;
  const text = (name: string) => (form.get(name) ?? '').trim();
  const rows = Array.from({ length: optionsMax }, (_, index) => ({
    ...{ option: text(`option-${index}`), value: text(`option-value-${index}`) },
  })).filter(({ option }) => option !== '');
  const words = sellWords[language].variants;
  if (rows.some(({ value }) => value === ''))
    return refusedBy('ValidationFailed', words.valueMissing, form);
  if (new Set(rows.map(({ option }) => option)).size < rows.length)
    return refusedBy('ValidationFailed', words.sameOption, form);
  const { createProductGroup } = await ask(CreateProductGroupDocument, {
    input: {
      name: text('groupName'),
      options: rows.map(({ option }) => option),
      products: [{ productId: parameters.id ?? '', optionValues: rows.map(({ value }) => value) }],
      idempotencyKey: await contentKey('group', [...form.values()].join('\n')),
    },
  });
  return answered(request, createProductGroup, form);
}

/** Saves the values of the variants, takes one out that the button names, or adds the one of a SKU. */
export async function changeGroup(
  request: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const { ask, language } = request;
  const words = sellWords[language].variants;
  const text = (name: string) => (form.get(name) ?? '').trim();
  const [what = '', leaving = ''] = (form.get('do') ?? '').split(':');
  const products = form
    .getAll('variant')
    .filter((productId) => what !== 'leave-group' || productId !== leaving)
    .map((productId) => variantOf(form, productId));
  if (text('addSku')) {
    const added = await productToAdd(request, text('addSku'), text('group'));
    if ('fault' in added) return refusedBy('ValidationFailed', words[added.fault], form);
    products.push({ ...variantOf(form, 'new'), productId: added.id });
  }
  const fault = faultIn(products);
  if (fault) return refusedBy('ValidationFailed', words[fault], form);
  const { updateProductGroup } = await ask(UpdateProductGroupDocument, {
    input: {
      id: text('group'),
      name: text('groupName'),
      products,
      expectedVersion: Math.trunc(Number(text('groupVersion'))) || 0,
      idempotencyKey: await contentKey('group', [...form.values()].join('\n')),
    },
  });
  return answered(request, updateProductGroup, form);
}

type AddFault = 'unknownSku' | 'inAnotherGroup';

/** The product of the seller with a SKU, or why it cannot become a variant. */
async function productToAdd(
  { ask, viewer }: PageRequest,
  sku: string,
  groupId: string,
): Promise<{ readonly id: string } | { readonly fault: AddFault }> {
  const { product } = await ask(ProductBySkuDocument, { sku });
  if (product?.seller.id !== viewer?.id) return { fault: 'unknownSku' };
  if (!product) return { fault: 'unknownSku' };
  if (product.group && product.group.id !== groupId) return { fault: 'inAnotherGroup' };
  return { id: product.id };
}

/** What is wrong with the values of the variants; null when the graph would accept them. */
function faultIn(
  products: readonly VariantInput[],
): 'valueMissing' | 'sameValues' | 'twice' | null {
  const seen = new Set(products.map(({ optionValues }) => JSON.stringify(optionValues)));
  const ids = new Set(products.map(({ productId }) => productId));
  if (products.some(({ optionValues }) => optionValues.includes(''))) return 'valueMissing';
  if (ids.size < products.length) return 'twice';
  return seen.size < products.length ? 'sameValues' : null;
}

/** The values of a variant are in fields of its own, one for each option. */
function variantOf(form: URLSearchParams, productId: string): VariantInput {
  const values = form.getAll(`values-${productId}`);
  return { productId, optionValues: values.map((value) => value.trim()) };
}

type Answer = Parameters<typeof refusalText>[0] | { readonly __typename: string };

function answered(
  { url, language }: PageRequest,
  answer: Answer,
  form: URLSearchParams,
): FormAnswer {
  if (!('message' in answer)) return { to: `${url.pathname}?saved=1` };
  return refusedBy(answer.__typename, refusalText(answer, language), form);
}

function refusedBy(code: string, message: string, form: URLSearchParams): FormAnswer {
  // A field of several values has each of them on a line.
  const lines = [...new Set(form.keys())].map((name) => [name, form.getAll(name).join('\n')]);
  return { refused: { code, message, values: { ...Object.fromEntries(lines), do: 'group' } } };
}
