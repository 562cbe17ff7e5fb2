import { openDatabases } from '@souk/ops/verify/databases';
import { pictures } from '@souk/ops/verify/pictures';
import type { ShopUnderTest } from '@souk/ops/verify/shop-under-test';
import { urlOf } from '@souk/platform/testing/postgres';
import { closeAtEnd } from '@souk/platform/testing/test-file';
import {
  type InventoryHarness,
  inventoryHarness,
} from '../../../subgraphs/inventory/src/testing/harness.ts';
import { pictureMutants } from './picture-mutants.ts';
import { plantRows } from './planted-rows.ts';

let inventory: InventoryHarness;
let shop: ShopUnderTest;
let picture: string;

/** Pictures in all states: two that products have, a staged one, and one that is being stored. */
beforeAll(async () => {
  inventory = await inventoryHarness();
  const databases = openDatabases({ inventory: urlOf(inventory.orm) });
  closeAtEnd({ [Symbol.asyncDispose]: databases.close });
  shop = { databases } as ShopUnderTest;
  const ids: string[] = [];
  for (const colour of ['#f00', '#0f0', '#00f']) {
    ids.push((await inventory.upload(undefined, colour)).picture.id);
  }
  const [one = '', two = ''] = ids;
  picture = one;
  await inventory.offer(1, { pictures: [{ pictureId: two, alt: 'Tea' }] });
  await inventory.offer(1, { pictures: [{ pictureId: one, alt: 'Tea' }] });
  await inventory.offer(1);
  await inventory.run(`insert into pictures (id, content_sha256, store, status, width, height)
    values (gen_random_uuid(), repeat('a', 64), 'DATABASE', 'STORING', 1, 1)`);
});

const named = (text: string) => text.replaceAll('$picture', picture);

/** What the checks report, as text; `keys` are those of a second look. */
async function findings(keys: readonly string[] | null = null): Promise<string[]> {
  const all: string[] = [];
  for (const { invariant, find } of pictures) {
    const found = await find(shop, keys);
    all.push(...found.map(({ what, row }) => `${invariant}: ${what} ${JSON.stringify(row)}`));
  }
  return all;
}

describe('the checks of the pictures', () => {
  it('find nothing in pictures of all states (OPS-9)', async () => {
    expect(await findings()).toEqual([]);
  });

  it.each(pictureMutants)(
    'see $name, also at a second look (OPS-9)',
    async ({ tables, sql, invariant, reports: [what] }) => {
      const planted = await plantRows(urlOf(inventory.orm), tables, named(sql));
      const [first, second] = [await findings(), await findings([picture])];
      await planted.takeBack();
      for (const found of [first, second]) {
        const isReported = (text: string) =>
          text.startsWith(`${invariant}: ${what}`) && text.includes(picture);
        expect(found.filter(isReported)).not.toEqual([]);
      }
      expect(await findings()).toEqual([]);
    },
  );
});
