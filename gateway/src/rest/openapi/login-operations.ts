import { authPaths } from './auth-paths.ts';
import type { Json } from './json-schema.ts';

type Operation = { readonly requestBody?: Json; readonly responses: Json };

/** The operations of the login, with the answers that all of them have. */
export function loginOperations(): Json {
  const paths = Object.entries(authPaths as Readonly<Record<string, Record<string, Operation>>>);
  return Object.fromEntries(
    paths.map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, operation]) => [
          method,
          { ...operation, responses: { ...byRule(method, operation), ...operation.responses } },
        ]),
      ),
    ]),
  );
}

/** What may be answered before a route runs: 403 is a request of a foreign page, which only reads may come from. */
function byRule(method: string, { requestBody }: Operation): Json {
  const statuses = [...(method === 'get' ? [] : [403]), 405, ...(requestBody ? [413, 415] : [])];
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }]),
  );
}
