/** The addresses of the pages of sellers. */
export const sellRoutes = {
  sellBoard: '/sell',
} as const;
