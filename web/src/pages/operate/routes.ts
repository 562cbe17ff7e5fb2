/** The addresses of the pages of operators. */
export const operateRoutes = {
  operateOrders: '/operate/orders',
  operateHealth: '/operate/health',
} as const;
