import { MikroORM } from '@mikro-orm/postgresql';
import { atUrl } from '@souk/platform/database/at-url';
import { transactOn } from '@souk/platform/messaging/work';
import { readConfig, timeZone } from '@souk/platform/runtime/config';
import { demoOperations } from '@souk/schema/demo-operations';
import { database } from '../../subgraphs/analytics/src/persistence/database.ts';
import type { DemoProduct } from '../../subgraphs/analytics/src/persistence/insert-demo-sales.ts';
import { analyticsFacts } from '../../subgraphs/analytics/src/usecases/publish.ts';
import { recordDemoSales } from '../../subgraphs/analytics/src/usecases/record-demo-sales.ts';
import { Client } from '../client/client.ts';
import type { RunningSystem } from '../system/running.ts';
import type { Print } from '../system/step.ts';
import { demoCatalogue } from './catalogue.ts';
import { onceIn } from './once-in.ts';

/** A shop whose demo data was entered. */
export type SeededShop = Pick<RunningSystem, 'gatewayUrl' | 'databases'>;

const pageSize = 100;

/** Gives the shop of a state folder its past sales once, and prints how many orders. */
export function seedPastSalesOnce(folder: string, shop: SeededShop, print: Print): Promise<void> {
  return onceIn(folder, 'seeded-past-sales', print, async () => {
    const startedAt = performance.now();
    const orders = await seedPastSales(shop);
    const name = `past sales, ${orders} orders`.padEnd(44);
    print(`${name} ${Math.round(performance.now() - startedAt)} ms`);
  });
}

/**
 * Enters a year of past sales of the demo products, so that figures and forecasts are not empty at first. It writes
 * to the database of analytics, as no request can place an order in the past. Returns how many orders:
 * none the second time.
 */
export async function seedPastSales({ gatewayUrl, databases }: SeededShop): Promise<number> {
  const products = await demoProducts(new Client(gatewayUrl));
  const { SHOP_TIME_ZONE: zone } = readConfig({
    SHOP_TIME_ZONE: timeZone.default('Europe/Moscow'),
  });
  const clientUrl = databases.analytics ?? '';
  const orm = await MikroORM.init(atUrl(database, clientUrl));
  try {
    const transact = transactOn(orm, { source: 'analytics', contract: analyticsFacts });
    return await transact((work) => recordDemoSales(work, products, zone));
  } finally {
    await orm.close();
  }
}

type Listed = {
  readonly id: string;
  readonly sku: string;
  readonly price: { readonly minorUnits: string; readonly currency: string };
  readonly categories: readonly string[];
  readonly seller: { readonly id: string };
};
type Page = {
  readonly products: {
    readonly edges: readonly { readonly node: Listed }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
  readonly categories: readonly { readonly id: string; readonly slug: string }[];
};

/** The products of the demo catalogue that are on sale, in its order. */
async function demoProducts(client: Client): Promise<readonly DemoProduct[]> {
  const found = new Map<string, DemoProduct>();
  for (let after: string | null = null, isMore = true; isMore; ) {
    const { products, categories }: Page = await client.askRepeatedly<Page>(
      demoOperations.catalogue,
      {
        ...{ first: pageSize, after },
      },
    );
    const ids = new Map(categories.map(({ slug, id }) => [slug, id]));
    for (const { node } of products.edges) found.set(node.sku, demoProductOf(node, ids));
    after = products.pageInfo.endCursor;
    isMore = products.pageInfo.hasNextPage;
  }
  return demoCatalogue.flatMap(({ sku }) => found.get(sku) ?? []);
}

function demoProductOf(
  { id, price, categories, seller }: Listed,
  categoryIds: ReadonlyMap<string, string>,
): DemoProduct {
  const { currency, minorUnits } = price;
  const categoryId = categoryIds.get(categories[0] ?? '') ?? '';
  const ids = { productId: id, sellerId: seller.id, categoryId };
  return { ...ids, price: Number(minorUnits), currency };
}
