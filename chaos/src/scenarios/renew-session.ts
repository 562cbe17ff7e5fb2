import { Browser } from '@souk/e2e/security/browser.ts';
import { demoPassword } from '@souk/ops/system/environment';
import type { Actors } from './actors.ts';
import { retryUntilAnswered, Violation } from './retry-until-answered.ts';

/**
 * Logs in as a browser does and becomes a seller, which makes the gateway renew the session's tokens.
 * Each retry logs in again, as a crash may lose the session.
 */
export async function renewSession({ shop, retryLog }: Actors): Promise<void> {
  const name = await retryUntilAnswered(retryLog, 'a seller by session', async () => {
    const browser = new Browser(shop.gatewayUrl);
    const login = await browser.send('/auth', { username: 'seller', password: demoPassword });
    if (login.status !== 200) throw new Error(`HTTP ${login.status}`);
    const answer = await browser.send('/graphql', { query });
    const { data } = (await answer.json()) as {
      data?: { becomeSeller: { seller: { displayName: string } } };
    };
    if (!data) throw new Error(`HTTP ${answer.status}`);
    return data.becomeSeller.seller.displayName;
  });
  if (name !== 'Samovar & Co') throw new Violation(`the seller's display name is ${name}`);
}

const query = `mutation {
  becomeSeller(input: { displayName: "Samovar & Co" }) {
    ... on BecomeSellerPayload { seller { displayName } }
  }
}`;
