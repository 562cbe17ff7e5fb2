import { Product } from './product.ts';
import { type ProductStatus, transitions } from './product-status.ts';

const noon = new Date('2026-11-21T12:00:00Z');
const roubles = (minorUnits: number) => ({ currency: 'RUB', minorUnits });
const identity = { id: 'p-1', sku: 'TEA', sellerId: 'sam' };
const green = { name: 'Tea', description: 'Green', imageUrl: null, categories: ['tea'] };

const tea = () => Product.offer(identity, { ...green, price: roubles(450) }, noon);

describe('a product', () => {
  it.each(Object.keys(transitions) as ProductStatus[])(
    'that is %s changes its status only as the table allows',
    (from) => {
      for (const to of Object.keys(transitions) as ProductStatus[]) {
        const errors = Object.assign(tea(), { status: from }).errorsIn({ status: to });
        const allowed: readonly string[] = transitions[from];
        expect(errors.map(({ field }) => field)).toEqual(allowed.includes(to) ? [] : ['status']);
      }
    },
  );

  it('needs a price on sale, and none before', () => {
    const draft = Product.draft(identity, 'RUB', noon);
    expect(draft).toMatchObject({ name: 'p-1', status: 'DRAFT', price: roubles(0), version: 1 });
    expect(draft.errorsIn({ name: 'Tea' })).toEqual([]);
    expect(draft.errorsIn({ status: 'ACTIVE' })).toMatchObject([{ field: 'price' }]);
    expect(draft.errorsIn({ status: 'ACTIVE', price: roubles(1) })).toEqual([]);
  });

  it('keeps the fields that a change leaves out, and increases its version', () => {
    const product = tea();
    product.edit({ description: null, price: roubles(500) }, new Date(1));
    expect(product).toMatchObject({
      ...identity,
      ...green,
      description: null,
      price: roubles(500),
      version: 2,
      createdAt: noon,
      updatedAt: new Date(1),
    });
  });
});
