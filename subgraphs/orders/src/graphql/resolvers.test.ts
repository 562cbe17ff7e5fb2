import { resolvers } from './resolvers.ts';
import type { RequiredResolvers } from './schema.generated.ts';

it('the resolvers do not compile without one that a field needs', () => {
  const { createdAt: _, ...Order } = resolvers.Order;
  // @ts-expect-error: The class of an order has no property of this name.
  const incomplete: RequiredResolvers = { ...resolvers, Order };
  expect(incomplete.Order).not.toHaveProperty('createdAt');
});
