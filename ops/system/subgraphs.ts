/** The subgraphs of the shop, and the database of each. Only this folder names them all. */
export const subgraphs = ['users', 'inventory', 'orders', 'billing', 'delivery'] as const;

export type SubgraphName = (typeof subgraphs)[number];

export type Service = SubgraphName | 'gateway';

/** `orderservice` is a given name; the others are called like their subgraph. */
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
