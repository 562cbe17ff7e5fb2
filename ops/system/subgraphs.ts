/** The subgraphs of the shop. */
export const subgraphs = [
  'users',
  'inventory',
  'orders',
  'billing',
  'delivery',
  'notifications',
  'analytics',
] as const;

export type SubgraphName = (typeof subgraphs)[number];

/** All services of the shop. */
export const services = ['gateway', ...subgraphs] as const;

export type Service = (typeof services)[number];

/** Database names. Those of the subgraphs equal their names, except `orderservice`, which is a requirement. */
export const databaseNames = {
  users: 'users',
  inventory: 'inventory',
  orders: 'orderservice',
  billing: 'billing',
  delivery: 'delivery',
  notifications: 'notifications',
  analytics: 'analytics',
  gateway: 'gateway',
  identity: 'identity',
  bus: 'bus',
} as const satisfies Record<SubgraphName, string> & Record<string, string>;

export type DatabaseName = keyof typeof databaseNames;
