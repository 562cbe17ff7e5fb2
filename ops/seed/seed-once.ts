import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShopAddress } from '../system/shop-address.ts';
import { seed } from './seed.ts';

/** Fills the shop of a state folder at its first start. One that did not get to its end runs again. */
export async function seedOnce(folder: string, place: ShopAddress): Promise<void> {
  const mark = join(folder, 'seeded');
  if (existsSync(mark)) return;
  await seed(place);
  await writeFile(mark, '');
}
