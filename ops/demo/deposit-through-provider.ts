import { demoOperations } from '@souk/schema/demo-operations';
import {
  type Choice,
  choose,
  placeByCard,
  startDeposit,
  untilAction,
  untilEnded,
  untilOutcome,
  untilPage,
} from './pay-by-card.ts';
import type { Shopper } from './shopper.ts';
import { expectSame, type Steps } from './steps.ts';

/** Deposits money through the payment provider: once declined, once approved. */
export async function depositThroughProvider(steps: Steps, buyer: Shopper): Promise<void> {
  const { account } = await buyer.client.ask<{ account: { id: string } }>(demoOperations.account);
  for (const [choice, name, status] of [
    ['decline', 'deposit by card, declined', 'FAILED'],
    ['approve', 'deposit by card, approved', 'SUCCEEDED'],
  ] as const) {
    const ended = await steps.run(
      name,
      async () => {
        const { id } = await startDeposit(buyer, account.id, '250.00');
        const { action } = await untilAction(buyer, id);
        await choose(action?.url ?? '', choice, buyer.client.gatewayUrl);
        return untilEnded(buyer, id);
      },
      (deposit) => `${deposit.status}${deposit.failureReason ? `: ${deposit.failureReason}` : ''}`,
    );
    expectSame(ended.status, status);
  }
}

/** Orders by card: declined at first, then refused by the bank when the shop charges, then approved. */
export async function payOrdersByCard(
  steps: Steps,
  buyer: Shopper,
  productId: string,
): Promise<void> {
  const outcomes: readonly (readonly [Choice, string, string])[] = [
    ['decline', 'order by card, declined', 'FAILED'],
    ['refuse-capture', 'order by card, charge refused', 'FAILED'],
    ['approve', 'order by card, approved', 'CONFIRMED'],
  ];
  for (const [choice, name, status] of outcomes) {
    const order = await steps.run(
      name,
      async () => {
        const id = await placeByCard(buyer, productId);
        await choose(await untilPage(buyer, id), choice, buyer.client.gatewayUrl);
        return untilOutcome(buyer, id);
      },
      ({ number, status: reached, failure }) => [number, reached, failure?.code].join(' ').trim(),
    );
    expectSame(order.status, status);
  }
}
