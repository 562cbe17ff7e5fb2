import { Client } from '@souk/ops/client/client';
import type { RunningSystem } from '@souk/ops/system/running';
import { secretsIn } from '@souk/ops/system/secrets';
import { z } from 'zod';
import { buyer, demoClient, newcomer } from '../testing/users.ts';

/** Names of all principals, in the order of the columns of `rights.md`. */
export const principalNames = [
  'anonymous',
  'newcomer',
  'owner',
  'stranger',
  'seller',
  'seller2',
  'courier',
  'analyst',
  'operator',
  'admin',
  'orchestrator',
] as const;

export type PrincipalName = (typeof principalNames)[number];
export type Principals = Readonly<Record<PrincipalName, Client>>;

/** Creates the clients of all principals. Those that the demo shop lacks are newly registered. */
export async function principals(shop: RunningSystem, folder: string): Promise<Principals> {
  const [newUser, owner, stranger] = [await newcomer(shop), await buyer(shop), await buyer(shop)];
  return {
    anonymous: new Client(shop.gatewayUrl),
    newcomer: newUser,
    owner,
    stranger,
    seller: demoClient(shop, 'seller'),
    seller2: demoClient(shop, 'seller2'),
    courier: demoClient(shop, 'courier'),
    analyst: demoClient(shop, 'analyst'),
    operator: demoClient(shop, 'operator'),
    admin: demoClient(shop, 'admin'),
    orchestrator: await orchestrator(shop, folder),
  };
}

/** An external program: it logs in with its own client secret. */
export async function orchestrator({ gatewayUrl, issuer }: RunningSystem, folder: string) {
  const { clients } = await secretsIn(folder);
  const response = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'orchestrators',
      client_secret: clients.orchestrators,
    }),
  });
  const { access_token: token } = tokenResponse.parse(await response.json());
  return new Client(gatewayUrl, async () => token);
}

const tokenResponse = z.object({ access_token: z.string() });
