/** The addresses of the pages of operators. */
export const operateRoutes = {
  operateHealth: '/operate/health',
} as const;
