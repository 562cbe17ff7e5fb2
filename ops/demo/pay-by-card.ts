import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { demoOperations } from '@souk/schema/demo-operations';
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

const pollMs = 250;

/** Starts a deposit through the payment provider. */
export async function startDeposit(
  { client }: Shopper,
  accountId: string,
  amount: string,
  key: string = randomUUID(),
): Promise<Deposit> {
  const { startDeposit: answer } = await client.askRepeatedly<{
    startDeposit: { deposit: Deposit };
  }>(demoOperations.startDeposit, {
    input: { accountId, amount: { amount }, idempotencyKey: key },
  });
  return answer.deposit;
}

/**
 * Opens the page of the simulated provider, and chooses. Throws when the page does not take it. `gatewayUrl`
 * is where this program reaches the page, if that is not where browsers do.
 */
export async function choose(url: string, choice: Choice, gatewayUrl?: string): Promise<void> {
  const body = new URLSearchParams({ choice });
  const page = gatewayUrl ? new URL(new URL(url).pathname, gatewayUrl) : url;
  const response = await fetch(page, { method: 'POST', body, redirect: 'manual' });
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
  const { account } = await shopper.client.ask<{ account: { id: string } }>(demoOperations.account);
  const { id } = await startDeposit(shopper, account.id, amount);
  const { action } = await untilAction(shopper, id);
  await choose(action?.url ?? '', 'approve', shopper.client.gatewayUrl);
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
      demoOperations.depositStatus,
      { id },
    );
    if (isReached(deposit)) return deposit;
    await sleep(pollMs);
  }
}

type CardOrder = {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly failure: { readonly code: string } | null;
  readonly payment: { readonly id: string; readonly action: Action | null } | null;
};

/** Places an order that is paid by card. Returns its id. */
export async function placeByCard({ client }: Shopper, productId: string): Promise<string> {
  const { placeOrder } = await client.askRepeatedly<{ placeOrder: { order: { id: string } } }>(
    demoOperations.placeByCard,
    {
      input: {
        items: [{ productId, quantity: 1 }],
        payWith: 'CARD',
        allowDuplicate: true,
        idempotencyKey: randomUUID(),
      },
    },
  );
  return placeOrder.order.id;
}

/** Waits until the buyer can approve the payment of an order. Returns the address of the page. */
export async function untilPage(shopper: Shopper, id: string): Promise<string> {
  const { payment } = await untilOrder(shopper, id, (order) => !!order.payment?.action);
  return payment?.action?.url ?? '';
}

/** Waits until an order by card is confirmed or has failed. */
export function untilOutcome(shopper: Shopper, id: string): Promise<CardOrder> {
  return untilOrder(shopper, id, ({ status }) => status === 'CONFIRMED' || status === 'FAILED');
}

/** Places an order by card, and approves it. Returns it once it is confirmed, with its payment. */
export async function payByCard(shopper: Shopper, productId: string) {
  const id = await placeByCard(shopper, productId);
  await choose(await untilPage(shopper, id), 'approve', shopper.client.gatewayUrl);
  const { number, payment } = await untilOutcome(shopper, id);
  return { id, number, paymentId: payment?.id ?? '' };
}

async function untilOrder(
  { client }: Shopper,
  id: string,
  isReached: (order: CardOrder) => boolean,
): Promise<CardOrder> {
  for (;;) {
    const { order } = await client.askRepeatedly<{ order: CardOrder }>(demoOperations.cardOrder, {
      id,
    });
    if (isReached(order)) return order;
    await sleep(pollMs);
  }
}
