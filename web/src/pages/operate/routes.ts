/** The addresses of the pages of operators. */
export const operateRoutes = {
  operateBoard: '/operate',
  operateOrders: '/operate/orders',
  operateOrder: '/operate/orders/:id',
  operateSagas: '/operate/sagas',
  operateLetters: '/operate/letters',
  operateTopics: '/operate/topics',
  operateTopic: '/operate/topics/:topic',
  operateTasks: '/operate/tasks',
  operateTask: '/operate/tasks/:id',
  operateSettings: '/operate/settings',
  operateUsers: '/operate/users',
  operateUser: '/operate/users/:id',
  operateData: '/operate/data',
  operateHealth: '/operate/health',
  operateVerify: '/operate/verify',
  tour: '/tour',
} as const;
