import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';
import { address, rest } from './rest-client.ts';

const shop = sharedShop();
const sellers = [demoClient(shop, 'seller'), demoClient(shop, 'seller2')] as const;

describe('an order of two sellers, by REST', () => {
  it('shows each seller own items and their sum, and no buyer (PAR-2)', async () => {
    const me = await buyer(shop);
    const [first, second] = [
      await newProduct(sellers[0], 10, '10.00'),
      await newProduct(sellers[1], 10, '20.00'),
    ];
    const items = [first, second].map((productId) => ({ productId, quantity: 3 }));
    const placed = await rest(me, 'POST', '/api/orders', { shippingAddress: address, items });
    expect(placed).toMatchObject({ status: 201, body: { totalPrice: 90, items } });
    const { id } = placed.body;
    for (const [client, productId, sum] of [
      [sellers[0], first, 30],
      [sellers[1], second, 60],
    ] as const) {
      for (const path of ['/api/orders/', '/api/OrdersProxy/'])
        expect((await rest(client, 'GET', `${path}${id}`)).body).toMatchObject({
          ...{ id, userId: null, totalPrice: sum },
          items: [{ productId, quantity: 3 }],
        });
      expect((await rest(client, 'GET', `/api/v1/order/${id}`)).body).toMatchObject({
        ...{ id, userId: null, price: sum },
        items: [{ productId, quantity: 3 }],
      });
      const listed = await rest(client, 'GET', '/api/orders?scope=SELLER&first=100');
      const [own] = listed.body.filter((order: { id: string }) => order.id === id);
      expect(own).toMatchObject({ totalPrice: sum, items: [{ productId }] });
      expect(own.items).toHaveLength(1);
    }
  });
});
