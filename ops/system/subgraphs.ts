/** The subgraphs of the shop. Nothing outside this folder lists them all. */
export const subgraphs = ['users', 'inventory', 'orders', 'billing', 'delivery'] as const;

export type SubgraphName = (typeof subgraphs)[number];

export type Service = SubgraphName | 'gateway';

/** Database names. The name `orderservice` was given; the others equal those of their subgraphs. */
export const databaseNames = {
  users: 'users',
  inventory: 'inventory',
  orders: 'orderservice',
  billing: 'billing',
  delivery: 'delivery',
  gateway: 'gateway',
  identity: 'identity',
  bus: 'bus',
} as const satisfies Record<SubgraphName, string> & Record<string, string>;

export type DatabaseName = keyof typeof databaseNames;
