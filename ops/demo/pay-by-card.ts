import { choose, startDeposit, untilAction, untilEnded } from './card.ts';
import type { Shopper } from './shopper.ts';
import { expectSame, type Steps } from './steps.ts';

/** Deposits money through the payment provider: once declined, once approved. */
export async function depositThroughProvider(steps: Steps, buyer: Shopper): Promise<void> {
  const { account } = await buyer.client.ask<{ account: { id: string } }>('{ account { id } }');
  for (const [choice, name, status] of [
    ['decline', 'deposit by card, declined', 'FAILED'],
    ['approve', 'deposit by card, approved', 'SUCCEEDED'],
  ] as const) {
    const ended = await steps.run(
      name,
      async () => {
        const { id } = await startDeposit(buyer, account.id, '250.00');
        const { action } = await untilAction(buyer, id);
        await choose(action?.url ?? '', choice);
        return untilEnded(buyer, id);
      },
      (deposit) => `${deposit.status}${deposit.failureReason ? `: ${deposit.failureReason}` : ''}`,
    );
    expectSame(ended.status, status);
  }
}
