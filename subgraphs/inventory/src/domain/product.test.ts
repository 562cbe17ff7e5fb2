import { Product } from './product.ts';
import { type ProductStatus, statusMoves } from './product-status.ts';

const noon = new Date('2026-11-21T12:00:00Z');
const roubles = (minorUnits: number) => ({ currency: 'RUB', minorUnits });
const origin = { id: 'p-1', sku: 'TEA', sellerId: 'sam' };
const green = { name: 'Tea', description: 'Green', imageUrl: null, categories: ['tea'] };

const tea = () => Product.offer(origin, { ...green, price: roubles(450) }, noon);

describe('a product', () => {
  it.each(Object.keys(statusMoves) as ProductStatus[])(
    'that is %s goes only where the table says',
    (from) => {
      for (const to of Object.keys(statusMoves) as ProductStatus[]) {
        const faults = Object.assign(tea(), { status: from }).faultsIn({ status: to });
        const allowed: readonly string[] = statusMoves[from];
        expect(faults.map(({ field }) => field)).toEqual(allowed.includes(to) ? [] : ['status']);
      }
    },
  );

  it('has a price while it is for sale, and may have none before', () => {
    const draft = Product.draft(origin, 'RUB', noon);
    expect(draft).toMatchObject({ name: 'p-1', status: 'DRAFT', price: roubles(0), version: 1 });
    expect(draft.faultsIn({ name: 'Tea' })).toEqual([]);
    expect(draft.faultsIn({ status: 'ACTIVE' })).toMatchObject([{ field: 'price' }]);
    expect(draft.faultsIn({ status: 'ACTIVE', price: roubles(1) })).toEqual([]);
  });

  it('keeps what a change leaves out, and counts the change', () => {
    const product = tea();
    product.edit({ description: null, price: roubles(500) }, new Date(1));
    expect(product).toMatchObject({
      ...origin,
      ...green,
      description: null,
      price: roubles(500),
      version: 2,
      createdAt: noon,
      updatedAt: new Date(1),
    });
  });
});
