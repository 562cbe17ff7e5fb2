import { type DataMutant, inTable, unknownId } from './data-mutant.ts';

const offersInvariant = 'the offers in orders are the products of inventory';
const buyersInvariant = 'the buyers in orders are the profiles of users';

const product = inTable('inventory', 'products', offersInvariant);
const offer = inTable('orders', 'offers', offersInvariant);
const buyer = inTable('orders', 'buyers', buyersInvariant);

const ofProduct = `where product_id = '$product'`;

/** Faults in the copies that orders keeps, and in their owners. */
export const copyMutants: readonly DataMutant[] = [
  product(
    'the name of a product',
    `update products set name = 'Another' where id = '$product'`,
    'the copy of the product has other values',
    '$product',
  ),
  offer(
    'the price of an offer',
    `update offers set price_minor_units = 1 ${ofProduct}`,
    'the copy of the product has other values',
    '$product',
  ),
  offer(
    'the available quantity of an offer',
    `update offers set available = available + 1 ${ofProduct}`,
    'the copy of the stock has other values',
    '$product',
  ),
  offer(
    'an offer that missed an event',
    `update offers set stock_version = stock_version - 1 ${ofProduct}`,
    'the copy of the stock is behind',
    '$product',
  ),
  offer(
    'an offer that is gone',
    `delete from offers ${ofProduct}`,
    'the copy of the product is behind',
    '$product',
  ),
  offer(
    'an offer without a product',
    `insert into offers (product_id) values ('${unknownId}')`,
    'the copy of a product has no owner',
    unknownId,
  ),
  buyer(
    'the address of a buyer',
    `update buyers set address = '{"city": "Elsewhere"}' where user_id = '$buyer'`,
    'the copy of the profile has other values',
    '$buyer',
  ),
  buyer(
    'a buyer that is gone',
    `delete from buyers where user_id = '$buyer'`,
    'the copy of the profile is behind',
    '$buyer',
  ),
  inTable('users', 'profiles', buyersInvariant)(
    'the address of a user',
    `update profiles set addresses = '[{"city": "Elsewhere"}]' where id = '$buyer'`,
    'the copy of the profile has other values',
    '$buyer',
  ),
];
