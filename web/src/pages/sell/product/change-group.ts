import type { FormAnswer, PageRequest } from '../../../page.ts';
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
  const { ask, parameters } = request;
  const text = (name: string) => (form.get(name) ?? '').trim();
  const rows = Array.from({ length: optionsMax }, (_, index) => ({
    ...{ option: text(`option-${index}`), value: text(`option-value-${index}`) },
  })).filter(({ option }) => option !== '');
  const { createProductGroup } = await ask(CreateProductGroupDocument, {
    input: {
      name: text('groupName'),
      options: rows.map(({ option }) => option),
      products: [{ productId: parameters.id ?? '', optionValues: rows.map(({ value }) => value) }],
      idempotencyKey: text('key'),
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
  const text = (name: string) => (form.get(name) ?? '').trim();
  const [what = '', id = ''] = (form.get('do') ?? '').split(':');
  const products = form
    .getAll('variant')
    .filter((productId) => what !== 'leave-group' || productId !== id)
    .map((productId) => variantOf(form, productId));
  const sku = text('addSku');
  if (sku) {
    const { product } = await ask(ProductBySkuDocument, { sku });
    const message = sellWords[language].variants.unknownSku;
    if (!product) return refusedBy('NotFound', message, form);
    products.push({ ...variantOf(form, 'new'), productId: product.id });
  }
  const { updateProductGroup } = await ask(UpdateProductGroupDocument, {
    input: {
      id: text('group'),
      name: text('groupName'),
      products,
      expectedVersion: Math.trunc(Number(text('groupVersion'))) || 0,
      idempotencyKey: `${text('key')}-${what}-${id}`.slice(0, 200),
    },
  });
  return answered(request, updateProductGroup, form);
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
  const { do: _, ...values } = Object.fromEntries(form);
  return { refused: { code, message, values: { ...values, do: 'group' } } };
}
