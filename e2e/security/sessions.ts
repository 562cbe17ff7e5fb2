import { sharedShop } from '../testing/shared-shop.ts';

/** Posts JSON to a path of the shared shop, with a session or without one. */
export function post(path: string, body: object, cookie = ''): Promise<Response> {
  return fetch(`${sharedShop().gatewayUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
}

/** Logs in. Returns the cookie of the session; null when the password is refused. */
export async function cookieOf(username: string, password: string): Promise<string | null> {
  const response = await post('/auth/', { username, password });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? null;
}

/** Whether a session is open. */
export async function isOpen(cookie: string): Promise<boolean> {
  const answer = await post('/graphql', { query: '{ me { username } }' }, cookie);
  const { data } = (await answer.json()) as { data?: { me: object | null } };
  return data?.me != null;
}
