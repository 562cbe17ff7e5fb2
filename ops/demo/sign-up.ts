import { randomUUID } from 'node:crypto';
import { demoOperations } from '@souk/schema/demo-operations';
import { Client } from '../client/client.ts';
import type { ShopAddress } from '../system/shop-address.ts';
import { Shopper } from './shopper.ts';
import { expectSame, type Steps } from './steps.ts';

/** Registers a new buyer, logs in, opens an account and deposits money. */
export async function signUp(steps: Steps, { gatewayUrl, issuer }: ShopAddress): Promise<Shopper> {
  const username = `guest-${randomUUID().slice(0, 8)}`;
  const password = randomUUID();
  await steps.run(
    'register',
    () => register(gatewayUrl, username, password),
    () => username,
  );
  const client = Client.as(gatewayUrl, issuer, username, password);
  await steps.run('log in', () => client.ask(demoOperations.me));
  const buyer = new Shopper(client);
  const account = await steps.run('open an account', () => buyer.openAccount());
  await steps.run(
    'deposit money',
    () => buyer.deposit(account, '5000.00'),
    (sum) => `${sum} available`,
  );
  return buyer;
}

async function register(gatewayUrl: string, username: string, password: string): Promise<void> {
  const response = await fetch(`${gatewayUrl}/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      username,
      password,
      email: `${username}@souk.example`,
      firstName: 'Guest',
      lastName: 'Of the demo',
    }),
  });
  expectSame(response.status, 201);
}
