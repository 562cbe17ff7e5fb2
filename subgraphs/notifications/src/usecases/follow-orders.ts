import type { Cause } from '@souk/platform/messaging/outbox';
import type { Work } from '@souk/platform/messaging/work';
import type { NotificationChannel } from '../domain/notification-kind.ts';
import { type OrderChange, occurrencesOf } from '../domain/order-change.ts';
import { insertOrderNumbers } from '../persistence/upsert-recipients.ts';
import { notify } from './notify.ts';
import type { PublishedEvents } from './publish.ts';

/** Notifies buyers and sellers of changes of orders, and keeps the numbers of these orders. */
export async function followOrders(
  work: Work<PublishedEvents>,
  changes: readonly { readonly change: OrderChange; readonly cause: Cause }[],
  openChannels: readonly NotificationChannel[],
): Promise<void> {
  await insertOrderNumbers(
    work.em,
    changes.map(({ change }) => change),
  );
  const reported = changes.flatMap(({ change, cause }) =>
    occurrencesOf(change).map((occurrence) => ({ occurrence, cause })),
  );
  await notify(work, reported, openChannels);
}
