import { type Page, pageOf } from '../../page.ts';
import { healthPage } from './health/health-page.tsx';
import { ordersPage } from './orders/orders-page.tsx';
import type { operateRoutes } from './routes.ts';

/** The pages of operators. */
export const operatePages: Readonly<Record<keyof typeof operateRoutes, Page<never>>> = {
  operateOrders: pageOf(ordersPage),
  operateHealth: pageOf(healthPage),
};
