import type { Handler } from '@souk/platform/messaging/consumer';
import { type NotedRefund, noteRefunds } from '../usecases/note-refunds.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

/** Notes which refunds the orders take into account. */
export const onRefundNoted: Handler<NotedRefund, PublishedEvents> = (work, messages) =>
  noteRefunds(
    work,
    messages.map(({ data }) => data),
  );
