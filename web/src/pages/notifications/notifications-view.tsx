import { useLiveData } from '../../browser/live/use-live-data.ts';
import type { Want } from '../../browser/live/want.ts';
import type { Setting, View } from '../../page.ts';
import { LiveBadge } from '../../parts/live-badge.tsx';
import { Notice } from '../../parts/notice.tsx';
import { timeText } from '../../parts/time-text.ts';
import type { NotificationsData } from './load-notifications.ts';
import {
  NotificationChangesDocument,
  type NotificationChangesSubscription,
} from './notifications.generated.ts';

const wantOf = (viewerId: string): Want => ({
  key: `notifications:${viewerId}`,
  query: NotificationChangesDocument,
  variables: {},
  field: 'notificationsChanged',
});

/** Whether a message says something that the page does not show. */
function isNew({ unreadNotifications }: NotificationsData, value: unknown): boolean {
  const { unread, snapshot } = value as NotificationChangesSubscription['notificationsChanged'];
  return !snapshot || unread !== unreadNotifications;
}

/** The notifications of the viewer: new ones appear by themselves. */
export const NotificationsView: View<NotificationsData> = ({ data: loaded, setting, refused }) => {
  const { data, connection } = useLiveData(loaded, wantOf(loaded.viewerId), isNew);
  const { words } = setting;
  const { notifications, unreadNotifications, key } = data;
  const { edges, pageInfo } = notifications;
  return (
    <>
      <div class="heading">
        <h1>{words.notifications.title}</h1>
        <LiveBadge connection={connection} words={words} />
      </div>
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      {unreadNotifications > 0 ? (
        <form method="post" action="/my/notifications" class="row">
          <input type="hidden" name="key" value={key} />
          <span class="soft">{words.notifications.unread(unreadNotifications)}</span>
          <button type="submit" class="quiet">
            {words.notifications.readAll}
          </button>
        </form>
      ) : null}
      {edges.length === 0 ? <p class="empty soft">{words.notifications.empty}</p> : null}
      <ul class="notifications" aria-live="polite">
        {edges.map(({ node }) => (
          <Entry key={node.id} node={node} setting={setting} />
        ))}
      </ul>
      {pageInfo.hasNextPage && pageInfo.endCursor ? (
        <nav class="paging" aria-label={words.notifications.older}>
          <a
            class="button quiet"
            href={`/my/notifications?${new URLSearchParams({ after: pageInfo.endCursor })}`}
          >
            {words.notifications.older}
          </a>
        </nav>
      ) : null}
    </>
  );
};

type EntryProps = {
  readonly node: NotificationsData['notifications']['edges'][number]['node'];
  readonly setting: Setting;
};

function Entry({ node: { id, title, text, at, readAt, order }, setting }: EntryProps) {
  const { words } = setting;
  return (
    <li class={readAt ? 'panel' : 'panel unread'}>
      <p class="row">
        <strong>{title}</strong>
        {readAt ? null : <span class="badge few">{words.notifications.isNew}</span>}
      </p>
      <p>{text}</p>
      <div class="row">
        <time class="soft" dateTime={at}>
          {timeText(at, setting)}
        </time>
        {readAt && order ? <a href={`/my/orders/${order.id}`}>{words.notifications.open}</a> : null}
        {readAt ? null : (
          <form method="post" action="/my/notifications">
            <input type="hidden" name="id" value={id} />
            {order ? <input type="hidden" name="order" value={order.id} /> : null}
            <button type="submit" class="link">
              {order ? words.notifications.open : words.notifications.read}
            </button>
          </form>
        )}
      </div>
    </li>
  );
}
