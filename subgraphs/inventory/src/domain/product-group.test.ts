import { Product } from './product.ts';
import { ProductGroup } from './product-group.ts';

const now = new Date('2026-11-29T12:00:00Z');
const group = new ProductGroup(
  { id: 'g', sellerId: 'sam', name: 'Shirt', options: ['size', 'colour'] },
  now,
);

function productOf(id: string, sellerId = 'sam'): Product {
  const price = { currency: 'RUB', minorUnits: 1 };
  const description = { name: 'Shirt', description: null, imageUrl: null, price, categories: [] };
  return Product.offer({ id, sku: id, sellerId }, description, now);
}

const products = new Map(['a', 'b'].map((id) => [id, productOf(id)]));
const variant = (productId: string, ...optionValues: string[]) => ({ productId, optionValues });

describe('the variants of a group', () => {
  it('differ in the values of its options', () => {
    expect(group.errorsIn([variant('a', 'S', 'red'), variant('b', 'L', 'red')], products)).toEqual(
      [],
    );
    const equal = [variant('a', 'S', 'red'), variant('b', 'S', 'red')];
    expect(group.errorsIn(equal, products)).toEqual([
      { index: 1, message: 'Another product of the group has these values.' },
    ]);
  });

  it('have a value for each option', () => {
    expect(group.errorsIn([variant('a', 'S')], products)).toEqual([
      { index: 0, message: 'Give one value for each option: size, colour.' },
    ]);
  });

  it('are different products of one seller, in no other group', () => {
    const twice = [variant('a', 'S', 'red'), variant('a', 'L', 'red')];
    expect(group.errorsIn(twice, products)).toHaveLength(1);
    const foreign = new Map([['a', productOf('a', 'sue')]]);
    expect(group.errorsIn([variant('a', 'S', 'red')], foreign)).toHaveLength(1);
    const taken = productOf('a');
    taken.assignTo('other', ['x'], now);
    expect(group.errorsIn([variant('a', 'S', 'red')], new Map([['a', taken]]))).toHaveLength(1);
  });
});
