import { openDatabases } from '@souk/ops/verify/databases';
import { notifications } from '@souk/ops/verify/notifications';
import type { ShopUnderTest } from '@souk/ops/verify/shop-under-test';
import { urlOf } from '@souk/platform/testing/postgres';
import { closeAtEnd } from '@souk/platform/testing/test-file';
import {
  type NotificationsHarness,
  notificationsHarness,
} from '../../../subgraphs/notifications/src/testing/harness.ts';
import { webhookUser } from '../../../subgraphs/notifications/src/testing/webhook-user.ts';
import { unknownId } from './data-mutant.ts';
import { notificationMutants } from './notification-mutants.ts';
import { plantRows } from './planted-rows.ts';

const ofWebhooks = (one: { readonly invariant: string }) => one.invariant.includes('webhook');

let harness: NotificationsHarness;
let shop: ShopUnderTest;

/** An endpoint with two deliveries, and one without any. */
beforeAll(async () => {
  harness = await notificationsHarness();
  // The checks read the clock of the database.
  harness.now = new Date();
  const databases = openDatabases({ notifications: urlOf(harness.orm) });
  closeAtEnd({ [Symbol.asyncDispose]: databases.close });
  shop = { databases } as ShopUnderTest;
  const user = webhookUser(harness);
  await user.create();
  await user.notify();
  await user.notify();
  await webhookUser(harness).create();
});

/** What the checks report, as text; `keys` are those of a second look. */
async function findings(keys: readonly string[] | null = null): Promise<string[]> {
  const all: string[] = [];
  for (const { invariant, find } of notifications.filter(ofWebhooks)) {
    const found = await find(shop, keys);
    all.push(...found.map(({ what }) => `${invariant}: ${what}`));
  }
  return all;
}

describe('the checks of webhooks', () => {
  it('find nothing in deliveries that wait (OPS-9)', async () => {
    expect(await findings()).toEqual([]);
  });

  it.each(notificationMutants.filter(ofWebhooks))(
    'see $name, also at a second look (OPS-9)',
    async ({ tables, sql, invariant, reports: [what] }) => {
      const planted = await plantRows(urlOf(harness.orm), tables, sql);
      const [first, second] = [await findings(), await findings([unknownId])];
      await planted.takeBack();
      for (const found of [first, second]) expect(found).toEqual([`${invariant}: ${what}`]);
      expect(await findings()).toEqual([]);
    },
  );
});
