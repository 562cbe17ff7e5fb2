import { inventoryHarness } from '../testing/harness.ts';
import { databasePictureStore } from './database-picture-store.ts';
import { testPictureStore } from './picture-store.contract.ts';

describe('the store of pictures in the database', () => {
  testPictureStore(async () => {
    const inventory = await inventoryHarness();
    return {
      store: databasePictureStore(inventory.orm),
      prepare: async (id, widths) => {
        await inventory.run(
          `insert into pictures (id, content_sha256, store, status, width, height)
           values (?::uuid, encode(sha256(?::bytea), 'hex'), 'DATABASE', 'STORING', 480, 480)`,
          [id, id],
        );
        for (const width of widths) {
          const values = [id, width, 'a'.repeat(64)];
          await inventory.run('insert into picture_variants values (?::uuid, ?, 1, ?)', values);
        }
      },
    };
  });
});
