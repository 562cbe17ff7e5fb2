import { z } from 'zod';
import { bearerOf } from '../bearer.ts';
import type { Identity } from '../identity.ts';
import { type Answer, type Call, Refused, type Route } from '../web.ts';
import { roleRoutes } from './roles.ts';
import { sessionRoutes } from './sessions.ts';
import { userRoutes } from './users.ts';

/** The calls of Keycloak's Admin REST API that Souk makes, for whoever may manage users. */
export function adminRoutes(identity: Identity): Route[] {
  const routes = [...userRoutes(identity), ...roleRoutes(identity), ...sessionRoutes(identity)];
  return routes.map(([place, answer]) => [place, guarded(identity, answer)]);
}

const manager = z.object({
  resource_access: z.object({ 'realm-management': z.object({ roles: z.array(z.string()) }) }),
});

function guarded(identity: Identity, answer: Route[1]) {
  return async (call: Call): Promise<Answer> => {
    const { data } = manager.safeParse(await bearerOf(identity, call.req.headers.authorization));
    if (!data?.resource_access['realm-management'].roles.includes('manage-users')) {
      throw new Refused(403, { error: 'HTTP 403 Forbidden' });
    }
    return answer(call);
  };
}
