import { newId } from '@souk/platform/runtime/id';
import {
  ann,
  type InventoryHarness,
  inventoryHarness,
  olga,
  sam,
  sue,
} from '../testing/harness.ts';

let inventory: InventoryHarness;
let sku: string;
let ids: Record<'draft' | 'active' | 'archived', string>;

beforeAll(async () => {
  inventory = await inventoryHarness();
  ids = { draft: newId(), active: '', archived: '' };
  sku = newId();
  const count = `mutation ($id: ID!) {
    setStock(productId: $id, quantity: 3, idempotencyKey: "k") { __typename }
  }`;
  await inventory.ask(sam, count, { id: ids.draft });
  ids.active = await inventory.offer(5, { sku });
  ids.archived = await inventory.offer(7);
  const archive = `update products set status = 'ARCHIVED' where id = ?`;
  await inventory.orm.em.execute(archive, [ids.archived]);
});

const byIdAndReference = `query ($id: ID!) {
  product(id: $id) { id }
  _entities(representations: [{ __typename: "Product", id: $id }]) { ... on Product { id } }
}`;

const viewers: [string, typeof ann | null][] = [
  ['an anonymous viewer', null],
  ['a buyer', ann],
  ['another seller', sue],
  ['its seller', sam],
  ['an operator', olga],
];

describe('a product', () => {
  it.each(viewers)('is visible to %s by the rules (INV-1, INV-10)', async (who, viewer) => {
    const shown = (id: string) => ({ product: { id }, _entities: [{ id }] });
    const hidden = { product: null, _entities: [null] };
    for (const id of [ids.active, ids.archived]) {
      expect(await inventory.ask(viewer, byIdAndReference, { id })).toEqual(shown(id));
    }
    const mayPrepare = who === 'its seller' || who === 'an operator';
    const draft = await inventory.ask(viewer, byIdAndReference, { id: ids.draft });
    expect(draft).toEqual(mayPrepare ? shown(ids.draft) : hidden);
  });

  it.each([newId(), 'nothing', 'x'.repeat(101)])('does not exist under the id %j', async (id) => {
    const answer = await inventory.ask(null, byIdAndReference, { id });
    expect(answer).toEqual({ product: null, _entities: [null] });
  });

  it.each([{ id: '\0' }, { sku: '\0' }])('does not exist under the reference %j', async (key) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }`;
    const of = [{ __typename: 'Product', ...key }];
    expect(await inventory.ask(null, query, { of })).toEqual({ _entities: [null] });
  });

  it('is found by its SKU as well', async () => {
    const bySku = `query ($sku: String!) {
      product(sku: $sku) { id }
      _entities(representations: [{ __typename: "Product", sku: $sku }]) { ... on Product { id } }
    }`;
    const found = { product: { id: ids.active }, _entities: [{ id: ids.active }] };
    expect(await inventory.ask(null, bySku, { sku })).toEqual(found);
    const answer = await inventory.ask(null, bySku, { sku: 'none' });
    expect(answer).toEqual({ product: null, _entities: [null] });
    const both = inventory.ask(null, '{ product(id: "a", sku: "b") { id } }');
    await expect(both).rejects.toThrow('Give exactly one of `id` and `sku`.');
  });
});

describe('availability', () => {
  const check = async (...items: object[]) => {
    const query = `query ($items: [ItemInput!]!) {
      checkAvailability(items: $items) { productId requested available ok }
    }`;
    return (await inventory.ask(null, query, { items })).checkAvailability;
  };

  it('is checked for each product (INV-2, INV-12)', async () => {
    const some = (quantity: number, productId = ids.active) => ({ productId, quantity });
    const of = (productId: string, requested: number, available: number, ok: boolean) => ({
      productId,
      requested,
      available,
      ok,
    });
    const asked = [some(5), some(6), some(1, ids.draft), some(1, ids.archived), some(1, 'car')];
    expect(await check(...asked)).toEqual([
      of(ids.active, 5, 5, true),
      of(ids.active, 6, 5, false),
      of(ids.draft, 1, 0, false),
      of(ids.archived, 1, 0, false),
      of('car', 1, 0, false),
    ]);
  });

  it.each([0, -1, 10_001])('is refused for a quantity of %d (INV-2, GW-8)', async (quantity) => {
    const asked = check({ productId: ids.active, quantity });
    await expect(asked).rejects.toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});
