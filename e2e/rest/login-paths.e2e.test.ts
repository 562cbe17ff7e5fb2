import type { Client } from '@souk/ops/client/client';
import { orchestrator } from '../rights/principals.ts';
import { sharedShop, sharedState } from '../testing/shared-shop.ts';
import { buyer } from '../testing/users.ts';
import { rest } from './rest-client.ts';

const shop = sharedShop();
let program: Client;
beforeAll(async () => {
  program = await orchestrator(shop, sharedState());
});

describe('the paths of the login', () => {
  it.each([
    '/auth',
    '/auth/register',
    '/auth/logout',
    '/auth/profile/me',
    '/auth/sessions',
    '/auth/sessions/7',
  ])(
    'refuse a method that they do not have, with those that they have: %s (GW-8)',
    async (path) => {
      const me = await buyer(shop);
      for (const method of ['PATCH', 'QUERY']) {
        const answer = await rest(me, method, path);
        expect(answer).toMatchObject({ status: 405, body: { code: 'METHOD_NOT_ALLOWED' } });
        expect(answer.headers.get('allow')).toMatch(/OPTIONS$/);
      }
      expect(await rest(me, 'OPTIONS', path)).toMatchObject({ status: 204 });
    },
  );

  it.each([
    ['GET', '/auth/profile/me', undefined],
    ['DELETE', '/auth/sessions', undefined],
    ['POST', '/auth/password', { current: 'what it was', next: 'what it shall be' }],
  ])(
    'refuse a program with a login of its own, which is no user: %s %s (GW-9)',
    async (method, path, body) => {
      const answer = await rest(program, method, path, body);
      expect(answer).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    },
  );

  it('sign out everywhere only by a word that they know (GW-8, ID-8)', async () => {
    const me = await buyer(shop);
    const answer = await rest(me, 'DELETE', '/auth/sessions?all=TRUE');
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'all' }] } });
  });
});
