import type { View } from '../../page.ts';

/** The views of operators' pages that the browser takes over, by their files. */
export const operateViews: Readonly<Record<string, () => Promise<View<never>>>> = {
  'src/pages/operate/board/board-view.tsx': async () =>
    (await import('./board/board-view.tsx')).BoardView as View<never>,
  'src/pages/operate/order/order-view.tsx': async () =>
    (await import('./order/order-view.tsx')).OrderView as View<never>,
  'src/pages/operate/sagas/sagas-view.tsx': async () =>
    (await import('./sagas/sagas-view.tsx')).SagasView as View<never>,
  'src/pages/operate/tasks/tasks-view.tsx': async () =>
    (await import('./tasks/tasks-view.tsx')).TasksView as View<never>,
  'src/pages/operate/tasks/task-view.tsx': async () =>
    (await import('./tasks/task-view.tsx')).TaskView as View<never>,
  'src/pages/operate/health/health-view.tsx': async () =>
    (await import('./health/health-view.tsx')).HealthView as View<never>,
  'src/pages/operate/verify/verify-view.tsx': async () =>
    (await import('./verify/verify-view.tsx')).VerifyView as View<never>,
  'src/pages/tour/tour-view.tsx': async () =>
    (await import('../tour/tour-view.tsx')).TourView as View<never>,
};
