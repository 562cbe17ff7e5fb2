import type { QueryResolvers } from '../schema.generated.ts';

export const cart: QueryResolvers['cart'] = (_, { token }, { carts }) =>
  token ? carts.byToken(token) : carts.own();
