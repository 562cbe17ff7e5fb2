import type { FormAnswer, PageRequest } from '../../page.ts';
import { refusedBy } from '../refused-by.ts';
import {
  MarkAllReadDocument,
  MarkReadDocument,
  NotificationsDocument,
  type NotificationsQuery,
} from './notifications.generated.ts';

const pageSize = 20;

export type NotificationsData = NotificationsQuery & {
  /** The idempotency key of the form that marks all as read. */
  readonly key: string;
  /** Whose notifications they are, by whom their subscription is known. */
  readonly viewerId: string;
};

/** Loads a page of the viewer's notifications, newest first. */
export async function loadNotifications(request: PageRequest): Promise<NotificationsData> {
  const { ask, url, viewer } = request;
  const after = url.searchParams.get('after');
  const loaded = await ask(NotificationsDocument, { first: pageSize, ...(after && { after }) });
  return { ...loaded, key: crypto.randomUUID(), viewerId: viewer?.id ?? '' };
}

/** Marks one notification as read, and leads to its order, or marks all of them. */
export async function readNotifications(
  { ask, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const id = form.get('id');
  const idempotencyKey = form.get('key') ?? '';
  const answer = id
    ? (await ask(MarkReadDocument, { input: { ids: [id], idempotencyKey: `read-${id}` } }))
        .markNotificationsRead
    : (await ask(MarkAllReadDocument, { input: { idempotencyKey } })).markAllNotificationsRead;
  if ('message' in answer) return refusedBy(answer, language, {});
  const order = form.get('order');
  return { to: order ? `/my/orders/${encodeURIComponent(order)}` : '/my/notifications' };
}
