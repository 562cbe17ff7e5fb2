import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Shopper } from './shopper.ts';

/** What a buyer can choose on the page of the simulated provider. */
export type Choice = 'approve' | 'decline' | 'refuse-capture';

type Action = { readonly url: string };
type Deposit = {
  readonly id: string;
  readonly status: 'PENDING' | 'SUCCEEDED' | 'FAILED';
  readonly failureReason: string | null;
  readonly action: Action | null;
};

const fields = 'id status failureReason action { url }';
const pollMs = 250;

/** Starts a deposit through the payment provider. */
export async function startDeposit(
  { client }: Shopper,
  accountId: string,
  amount: string,
): Promise<Deposit> {
  const { startDeposit: answer } = await client.askRepeatedly<{
    startDeposit: { deposit: Deposit };
  }>(
    `mutation ($input: StartDepositInput!) {
      startDeposit(input: $input) { ... on StartDepositPayload { deposit { ${fields} } } }
    }`,
    { input: { accountId, amount: { amount }, idempotencyKey: randomUUID() } },
  );
  return answer.deposit;
}

/** Opens the page of the simulated provider, and chooses. Throws when the page does not take it. */
export async function choose(url: string, choice: Choice): Promise<void> {
  const body = new URLSearchParams({ choice });
  const response = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  await response.arrayBuffer();
  if (response.status !== 303) throw new Error(`The page answered with ${response.status}.`);
}

/** Waits until a deposit has, or has had, the page of the provider, or has ended. */
export function untilAction(shopper: Shopper, id: string): Promise<Deposit> {
  return untilDeposit(shopper, id, ({ action, status }) => action !== null || status !== 'PENDING');
}

/** Waits until a deposit has ended. */
export function untilEnded(shopper: Shopper, id: string): Promise<Deposit> {
  return untilDeposit(shopper, id, ({ status }) => status !== 'PENDING');
}

/** Deposits through the provider, and approves. Returns the deposit's id once it is credited. */
export async function depositByCard(shopper: Shopper, amount: string): Promise<string> {
  const { account } = await shopper.client.ask<{ account: { id: string } }>('{ account { id } }');
  const { id } = await startDeposit(shopper, account.id, amount);
  const { action } = await untilAction(shopper, id);
  await choose(action?.url ?? '', 'approve');
  await untilEnded(shopper, id);
  return id;
}

async function untilDeposit(
  { client }: Shopper,
  id: string,
  isReached: (deposit: Deposit) => boolean,
): Promise<Deposit> {
  for (;;) {
    const { deposit } = await client.askRepeatedly<{ deposit: Deposit }>(
      `query ($id: ID!) { deposit(id: $id) { ${fields} } }`,
      { id },
    );
    if (isReached(deposit)) return deposit;
    await sleep(pollMs);
  }
}
