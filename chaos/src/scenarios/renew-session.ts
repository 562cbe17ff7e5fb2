import { Browser } from '@souk/e2e/security/browser.ts';
import { demoPassword } from '@souk/ops/system/environment';
import type { Cast } from './actors.ts';
import { patiently, Surprise } from './retry-until-answered.ts';

/**
 * Logs in as a browser does and becomes a seller, which has the gateway renew the session's tokens.
 * A session that a crash has taken is one to log in to again: nothing else is lost.
 */
export async function renewed({ place, refusals }: Cast): Promise<void> {
  const name = await patiently(refusals, 'a seller by session', async () => {
    const browser = new Browser(place.gatewayUrl);
    const login = await browser.send('/auth', { username: 'seller', password: demoPassword });
    if (login.status !== 200) throw new Error(`HTTP ${login.status}`);
    const answer = await browser.send('/graphql', { query });
    const { data } = (await answer.json()) as { data?: { becomeSeller: { displayName: string } } };
    if (!data) throw new Error(`HTTP ${answer.status}`);
    return data.becomeSeller.displayName;
  });
  if (name !== 'Samovar & Co') throw new Surprise(`a seller is called ${name}`);
}

const query = `mutation {
  becomeSeller(displayName: "Samovar & Co") { ... on Seller { displayName } }
}`;
