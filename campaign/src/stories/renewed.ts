import { demoPassword } from '@souk/platform/run/system/environment';
import type { Cast } from './cast.ts';
import { patiently, Surprise } from './patiently.ts';

/**
 * Logs in as a browser does and becomes a seller, which has the gateway renew the session's tokens.
 * A session that a crash has taken is one to log in to again: nothing else is lost.
 */
export async function renewed({ place, refusals }: Cast): Promise<void> {
  const url = place.gatewayUrl;
  const name = await patiently(refusals, 'a seller by session', async () => {
    const cookie = await logIn(url);
    const { status, body } = await post(`${url}/graphql`, { query }, { cookie });
    const { data } = body as { data?: { becomeSeller: { displayName: string } } };
    if (!data) throw new Error(`HTTP ${status}`);
    return data.becomeSeller.displayName;
  });
  if (name !== 'Samovar & Co') throw new Surprise(`a seller is called ${name}`);
}

const query = `mutation {
  becomeSeller(displayName: "Samovar & Co") { ... on Seller { displayName } }
}`;

async function logIn(url: string): Promise<string> {
  const { status, cookie } = await post(`${url}/auth`, {
    username: 'seller',
    password: demoPassword,
  });
  if (status !== 200 || !cookie) throw new Error(`HTTP ${status}`);
  return cookie;
}

async function post(url: string, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { status: response.status, cookie, body: await response.json().catch(() => ({})) };
}
