import { type Page, pageOf } from '../../page.ts';
import { tourPage } from '../tour/tour-page.ts';
import { boardPage } from './board/board-page.ts';
import { dataPage } from './data/data-page.tsx';
import { healthPage } from './health/health-page.ts';
import { lettersPage } from './letters/letters-page.tsx';
import { orderPage } from './order/order-page.ts';
import { ordersPage } from './orders/orders-page.tsx';
import type { operateRoutes } from './routes.ts';
import { sagasPage } from './sagas/sagas-page.ts';
import { settingsPage } from './settings/settings-page.tsx';
import { taskPage } from './tasks/task-page.ts';
import { tasksPage } from './tasks/tasks-page.ts';
import { topicPage } from './topic/topic-page.tsx';
import { topicsPage } from './topics/topics-page.tsx';
import { userPage } from './user/user-page.tsx';
import { usersPage } from './users/users-page.tsx';
import { verifyPage } from './verify/verify-page.ts';

/** The pages of operators. */
export const operatePages: Readonly<Record<keyof typeof operateRoutes, Page<never>>> = {
  operateBoard: pageOf(boardPage),
  operateOrders: pageOf(ordersPage),
  operateOrder: pageOf(orderPage),
  operateSagas: pageOf(sagasPage),
  operateLetters: pageOf(lettersPage),
  operateTopics: pageOf(topicsPage),
  operateTopic: pageOf(topicPage),
  operateTasks: pageOf(tasksPage),
  operateTask: pageOf(taskPage),
  operateSettings: pageOf(settingsPage),
  operateUsers: pageOf(usersPage),
  operateUser: pageOf(userPage),
  operateData: pageOf(dataPage),
  operateHealth: pageOf(healthPage),
  operateVerify: pageOf(verifyPage),
  tour: pageOf(tourPage),
};
