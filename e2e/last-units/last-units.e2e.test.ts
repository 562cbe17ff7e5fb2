import { randomUUID } from 'node:crypto';
import { Shopper } from '@souk/ops/demo/shopper';
import { until } from '@souk/platform/testing/test-file';
import { availableOf, newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

const shop = sharedShop();
const seller = demoClient(shop, 'seller');

it('fifty units are sold to exactly fifty of a hundred and twenty buyers (INV-13, INV-12)', async () => {
  const buyers: Shopper[] = [];
  while (buyers.length < 120) {
    const some = await Promise.all(Array.from({ length: 3 }, () => buyer(shop)));
    buyers.push(...some.map((client) => new Shopper(client)));
  }
  const productId = await newProduct(seller, 50, '10.00');
  // Orders placed after the stock is gone are refused at once, earlier ones by the reservation.
  const requests = buyers.map((one) => one.place(productId, 1, randomUUID()));
  const orders = (await Promise.all(requests)).map(({ order }) => order);
  const statuses: string[] = [];
  for (const [index, order] of orders.entries()) {
    statuses.push(order ? await finalStatus(buyers[index], order.id) : 'FAILED');
  }
  expect(statuses.filter((status) => status === 'CONFIRMED')).toHaveLength(50);
  expect(statuses.filter((status) => status === 'FAILED')).toHaveLength(70);
  expect(await availableOf(seller, productId)).toBe(0);
});

/** Polls the order until its checkout has ended, which may take longer than the mutation waits. */
async function finalStatus(shopper: Shopper | undefined, id: string): Promise<string> {
  let status: string | undefined;
  await until(async () => {
    status = await shopper?.statusOf(id);
    return status === 'CONFIRMED' || status === 'FAILED';
  });
  return String(status);
}
