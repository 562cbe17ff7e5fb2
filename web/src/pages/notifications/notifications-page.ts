import type { Page } from '../../page.ts';
import {
  loadNotifications,
  type NotificationsData,
  readNotifications,
} from './load-notifications.ts';
import { NotificationsView } from './notifications-view.tsx';

/** The notifications of the viewer. */
export const notificationsPage: Page<NotificationsData> = {
  load: loadNotifications,
  title: (_, { words }) => words.notifications.title,
  View: NotificationsView,
  needsLogin: true,
  takenOver: 'src/pages/notifications/notifications-view.tsx',
  submit: readNotifications,
};
