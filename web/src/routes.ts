import { operateRoutes } from './pages/operate/routes.ts';
import { sellRoutes } from './pages/sell/routes.ts';

/** The addresses of all pages: the contents page of the web. `:id` is one part of a path. */
export const routes = {
  catalogue: '/',
  product: '/products/:id',
  cart: '/cart',
  checkout: '/checkout',
  orders: '/my/orders',
  order: '/my/orders/:id',
  wallet: '/my/wallet',
  notifications: '/my/notifications',
  account: '/my/account',
  quick: '/quick',
  ...sellRoutes,
  ...operateRoutes,
} as const;

export type RouteName = keyof typeof routes;

/** The page of a path, and the parts of the path that it names. */
export type Route = {
  readonly name: RouteName;
  readonly parameters: Readonly<Record<string, string>>;
};

/** Finds the page of a path; null for a path without one. */
export function routeOf(path: string): Route | null {
  for (const [name, pattern] of Object.entries(routes) as [RouteName, string][]) {
    const parameters = parametersOf(pattern, path);
    if (parameters) return { name, parameters };
  }
  return null;
}

function parametersOf(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':') && value) parameters[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return parameters;
}
