import type { PageRequest } from '../../page.ts';
import {
  CatalogueDocument,
  type CatalogueQuery,
  type ProductOrder,
} from './catalogue.generated.ts';

/** Rows of a page: they fill two, three, four and six columns. */
const pageSize = 24;

/** The orders that the list offers. */
export const offeredOrders = ['NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'NAME'] as const;

/** What the address of a catalogue page asks for. */
export type CatalogueChoice = {
  readonly search: string;
  /** The slug of a category; empty for all. */
  readonly category: string;
  /** Empty: the best match of a search, else the newest first. */
  readonly sort: '' | (typeof offeredOrders)[number];
  readonly inStock: boolean;
  readonly after: string;
};

export type CatalogueData = CatalogueQuery & { readonly choice: CatalogueChoice };

/** Loads a page of products, and the categories with the number of their products. */
export async function loadCatalogue({ url, askPublic }: PageRequest): Promise<CatalogueData> {
  const choice = choiceOf(url.searchParams);
  const { search, category, sort, inStock, after } = choice;
  const orderBy: ProductOrder = sort || (search ? 'RELEVANCE' : 'NEWEST');
  const filter = {
    ...(search && { search }),
    ...(category && { category }),
    ...(inStock && { inStock }),
  };
  const variables = { first: pageSize, filter, orderBy, ...(after && { after }) };
  return { ...(await askPublic(CatalogueDocument, variables)), choice };
}

/** Reads the choice of an address. What it does not know counts as not chosen. */
export function choiceOf(parameters: URLSearchParams): CatalogueChoice {
  const text = (name: string) => (parameters.get(name) ?? '').trim().slice(0, 100);
  const sort = offeredOrders.find((order) => order === parameters.get('sort')) ?? '';
  const after = parameters.get('after') ?? '';
  return { search: text('q'), category: text('c'), sort, inStock: parameters.has('stock'), after };
}

/** The address of a catalogue page, with what is chosen and nothing else. */
export function addressOf({ search, category, sort, inStock, after }: CatalogueChoice): string {
  const parameters = new URLSearchParams({
    ...(search && { q: search }),
    ...(category && { c: category }),
    ...(sort && { sort }),
    ...(inStock && { stock: '1' }),
    ...(after && { after }),
  });
  return parameters.size > 0 ? `/?${parameters}` : '/';
}
