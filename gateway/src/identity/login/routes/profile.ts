import { unauthenticated } from '@souk/auth/errors';
import type { FastifyInstance } from 'fastify';
import type { Identify } from '../../../ports.ts';
import type { OpenLogin } from '../open-login.ts';
import { userInfo } from '../provider/user-info.ts';

/** `GET /auth/profile/me`: the provider's current data of the user, and the roles of the token. */
export function profile(http: FastifyInstance, { connect }: OpenLogin, identify: Identify): void {
  http.get('/profile/me', async (request) => {
    const { viewer, token } = await identify(request);
    if (!viewer || !token) throw unauthenticated();
    const info = await userInfo(connect, token, viewer.id);
    // The token is valid, but the provider has ended the login, or disabled the user.
    if (!info) throw unauthenticated();
    return { ...info, roles: viewer.roles };
  });
}
