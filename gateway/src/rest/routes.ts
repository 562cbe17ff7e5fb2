import { lifeCycleOrderRoutes } from './dialects/life-cycle-orders.ts';
import { stockRoutes } from './dialects/life-cycle-stock.ts';
import { userRoutes } from './dialects/life-cycle-users.ts';
import { paymentRoutes } from './dialects/payments.ts';
import { productRoutes } from './dialects/products.ts';
import { reportRoutes } from './dialects/reports.ts';
import { sagaRoutes } from './dialects/saga.ts';
import { sagaStepRoutes } from './dialects/saga-steps.ts';
import { authPaths } from './openapi/auth-paths.ts';
import { pathsOf, type Route } from './route.ts';

/** All routes of the REST facade, in the order of the document. */
export const routes: readonly Route[] = [
  ...userRoutes,
  ...stockRoutes,
  ...lifeCycleOrderRoutes,
  ...paymentRoutes,
  ...sagaRoutes,
  ...sagaStepRoutes,
  ...productRoutes,
  ...reportRoutes,
];

/** The addresses of the login that are no operations: pages, and what the identity provider calls. */
const loginPages = {
  '/auth/login': ['GET'],
  '/auth/register': ['GET'],
  '/auth/callback': ['GET'],
  '/auth/backchannel-logout': ['POST'],
};

type PathMethods = readonly [path: string, methods: readonly string[]];

const routePaths = (): readonly PathMethods[] =>
  routes.flatMap((route) => pathsOf(route).map((path): PathMethods => [path, [route.method]]));

/** The paths of the login with their methods, as the document has them, and its pages. */
function loginPaths(): readonly PathMethods[] {
  const operations = Object.entries(authPaths).map(
    ([path, methods]): PathMethods => [path, Object.keys(Object(methods))],
  );
  return [...operations, ...Object.entries(loginPages)];
}

type Pattern = { readonly pattern: RegExp; readonly method: string };

let patterns: readonly Pattern[] | undefined;

/** As the router: whatever the case, with and without a slash at the end. */
function patternsOf(): readonly Pattern[] {
  patterns ??= [...routePaths(), ...loginPaths()].flatMap(([path, methods]) =>
    methods.map((method) => ({
      pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}/?$`, 'i'),
      method: method.toUpperCase(),
    })),
  );
  return patterns;
}

const order = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'];

/** The methods of a path, as `Allow` lists them; none for a path without a route. */
export function methodsOf(path: string): readonly string[] {
  const methods = patternsOf().flatMap(({ pattern, method }) =>
    pattern.test(path) ? [method] : [],
  );
  if (methods.length === 0) return [];
  const all = new Set([...methods, 'OPTIONS', ...(methods.includes('GET') ? ['HEAD'] : [])]);
  return order.filter((method) => all.has(method));
}
