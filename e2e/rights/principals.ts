import { Client } from '@souk/ops/client/client';
import type { RunningSystem } from '@souk/ops/system/running';
import { secretsIn } from '@souk/ops/system/secrets';
import { z } from 'zod';
import { buyer, demoClient, newcomer } from '../testing/users.ts';

/** Everybody who may ask, in the order of the columns. */
export const everybody = [
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

export type Person = (typeof everybody)[number];
export type People = Readonly<Record<Person, Client>>;

/** The people of one story. Whoever is not in the demo shop has just registered. */
export async function people(shop: RunningSystem, folder: string): Promise<People> {
  const [nobody, owner, stranger] = [await newcomer(shop), await buyer(shop), await buyer(shop)];
  return {
    anonymous: new Client(shop.gatewayUrl),
    newcomer: nobody,
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

/** A program outside of the shop: it logs in as itself, by its secret. */
async function orchestrator({ gatewayUrl, issuer }: RunningSystem, folder: string) {
  const { clients } = await secretsIn(folder);
  const response = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'orchestrators',
      client_secret: clients.orchestrators,
    }),
  });
  const { access_token: token } = answer.parse(await response.json());
  return new Client(gatewayUrl, async () => token);
}

const answer = z.object({ access_token: z.string() });
