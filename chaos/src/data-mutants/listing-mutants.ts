import { type DataMutant, inTable } from './data-mutant.ts';

const listing = inTable(
  'inventory',
  'listings',
  'the listings are the products on sale, on the paths of their categories',
);
const entry = inTable(
  'inventory',
  'search_entries',
  'every product on sale can be searched, and no other',
);

const name = inTable('inventory', 'name_entries', 'a search by name finds what a search finds');

const ofProduct = `where product_id = '$product'`;

/** Faults in what lists and searches of products read. */
export const listingMutants: readonly DataMutant[] = [
  listing(
    'the availability of a listing',
    `update listings set available = not available ${ofProduct}`,
    'a listing has another availability than the stock',
    '$product',
  ),
  listing(
    'a listing that is gone',
    `delete from listings ${ofProduct}`,
    'a listing is missing',
    '$product',
  ),
  listing(
    'a listing in a category that its product does not name',
    `insert into listings select -7, product_id, seller_id, available, price, created_at, name, category_ids
      from listings ${ofProduct} and category_id = 0`,
    'a listing has no product on sale in this category',
    '$product',
  ),
  listing(
    'the price of a listing',
    `update listings set price = price + 1 ${ofProduct}`,
    'a listing has other values than its product',
    '$product',
  ),
  entry(
    'the words of a product',
    `update search_entries set search = '' ${ofProduct}`,
    'the searched values are not those of the product',
    '$product',
  ),
  entry(
    'a product that cannot be searched',
    `delete from search_entries ${ofProduct}`,
    'a product on sale cannot be searched',
    '$product',
  ),
  name(
    'the price that a search by name filters',
    `update name_entries set price = price + 1 ${ofProduct}`,
    'a search by name has other values',
    '$product',
  ),
  name(
    'a product that a search by name lacks',
    `delete from name_entries ${ofProduct}`,
    'a search by name lacks a product',
    '$product',
  ),
];
