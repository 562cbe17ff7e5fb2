import { z } from 'zod';
import { bearerClaims } from '../bearer-claims.ts';
import type { ProviderContext } from '../provider-context.ts';
import { HttpError, type Route, type RouteRequest, type RouteResponse } from '../router.ts';
import { actionMailRoutes } from './action-mail-routes.ts';
import { roleRoutes } from './role-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { userRoutes } from './user-routes.ts';

/** The part of Keycloak's Admin REST API that Souk uses; requires the role `manage-users`. */
export function adminRoutes(context: ProviderContext): Route[] {
  const routes = [userRoutes, actionMailRoutes, roleRoutes, sessionRoutes].flatMap((routesOf) =>
    routesOf(context),
  );
  return routes.map(([pattern, handler]) => [pattern, requireUserManager(context, handler)]);
}

const userManagerClaims = z.object({
  resource_access: z.object({ 'realm-management': z.object({ roles: z.array(z.string()) }) }),
});

function requireUserManager(context: ProviderContext, handler: Route[1]) {
  return async (request: RouteRequest): Promise<RouteResponse> => {
    const { data } = userManagerClaims.safeParse(
      await bearerClaims(context, request.req.headers.authorization),
    );
    if (!data?.resource_access['realm-management'].roles.includes('manage-users')) {
      throw new HttpError(403, { error: 'HTTP 403 Forbidden' });
    }
    return handler(request);
  };
}
