import { Client } from '@souk/ops/client/client';
import { knownProduct } from '@souk/ops/seed/seed';
import { demoPassword } from '@souk/ops/system/environment';
import type { System } from '@souk/ops/system/start-system';
import { orchestrator } from '../rights/principals.ts';
import { richBuyer } from '../testing/users.ts';

/** A caller of the facade. A fresh token is valid for five minutes. */
export type FuzzCaller = { readonly name: string; readonly token: () => Promise<string> };

/** More of the product that the document names than any run orders. */
const stock = 1_000_000;

/**
 * Returns the callers that the facade is tested as, in the order in which they run: the operator is the last, as it
 * takes products off sale.
 */
export async function fuzzCallers({ running, folder }: System): Promise<readonly FuzzCaller[]> {
  const { gatewayUrl, issuer } = running;
  const operator = Client.as(gatewayUrl, issuer, 'operator', demoPassword);
  await operator.ask(
    `mutation ($input: SetStockInput!) { setStock(input: $input) { __typename } }`,
    { input: { productId: knownProduct, quantity: stock, idempotencyKey: 'fuzz' } },
  );
  const { client: buyer } = await richBuyer(running);
  return [
    { name: 'a buyer with money', token: () => tokenOf(buyer) },
    {
      name: 'the client of external orchestrators',
      token: async () => tokenOf(await orchestrator(running, folder)),
    },
    { name: 'the operator', token: () => tokenOf(operator) },
  ];
}

async function tokenOf(client: Client): Promise<string> {
  const { authorization = '' } = await client.authorization();
  return authorization.replace('Bearer ', '');
}
