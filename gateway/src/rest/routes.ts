import { lifeCycleOrderRoutes } from './dialects/life-cycle-orders.ts';
import { stockRoutes } from './dialects/life-cycle-stock.ts';
import { userRoutes } from './dialects/life-cycle-users.ts';
import { paymentRoutes } from './dialects/payments.ts';
import { productRoutes } from './dialects/products.ts';
import { reportRoutes } from './dialects/reports.ts';
import { sagaRoutes } from './dialects/saga.ts';
import { sagaStepRoutes } from './dialects/saga-steps.ts';
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

type Pattern = { readonly pattern: RegExp; readonly method: string };

let patterns: readonly Pattern[] | undefined;

/** As the router: whatever the case, with and without a slash at the end. */
function patternsOf(): readonly Pattern[] {
  patterns ??= routes.flatMap((route) =>
    pathsOf(route).map((path) => ({
      pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}/?$`, 'i'),
      method: route.method,
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
