import { setTimeout as sleep } from 'node:timers/promises';
import { demoOperations } from '@souk/schema/demo-operations';
import type { Shopper } from './shopper.ts';
import type { Steps } from './steps.ts';

type Notification = { readonly id: string; readonly kind: string; readonly text: string };

const pollMs = 250;

/** Reads what the buyer is notified of about an order, and marks it as read. */
export async function readNotifications(
  steps: Steps,
  buyer: Shopper,
  orderId: string,
): Promise<void> {
  const found = await steps.run(
    'buyer is notified',
    () => untilDelivered(buyer, orderId),
    (notifications) => notifications.map(({ text }) => text).join(' '),
  );
  await steps.run(
    'and reads it',
    () => markRead(buyer, found),
    (unread) => `${unread} unread`,
  );
}

/** Waits for the last notification about a delivered order. Returns all about it, the oldest first. */
async function untilDelivered({ client }: Shopper, orderId: string): Promise<Notification[]> {
  for (;;) {
    const { notifications } = await client.askRepeatedly<{
      notifications: { edges: { node: Notification & { order: { id: string } | null } }[] };
    }>(demoOperations.notifications);
    const about = notifications.edges
      .map(({ node }) => node)
      .filter(({ order }) => order?.id === orderId);
    if (about.some(({ kind }) => kind === 'ORDER_DELIVERED')) return about.toReversed();
    await sleep(pollMs);
  }
}

async function markRead({ client }: Shopper, read: readonly Notification[]): Promise<number> {
  const input = { ids: read.map(({ id }) => id), idempotencyKey: `read-${read[0]?.id}` };
  const { answer } = await client.askRepeatedly<{ answer: { inbox: { unread: number } } }>(
    demoOperations.markRead,
    { input },
  );
  return answer.inbox.unread;
}
