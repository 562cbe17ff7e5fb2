import { ordersHarness, policies } from '../../testing/harness.ts';

it('the shop says for how long a similar order is refused (SAG-13)', async () => {
  const orders = await ordersHarness();
  const query = `query ($of: [_Any!]!) {
    _entities(representations: $of) { ... on Shop { similarOrderWindowSeconds } }
  }`;
  expect(await orders.ask(null, query, { of: [{ __typename: 'Shop', id: 'shop' }] })).toEqual({
    _entities: [{ similarOrderWindowSeconds: policies.similarWindowS }],
  });
});
