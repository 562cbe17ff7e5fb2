/** What can be done to several products at once. */
export const bulkActions = ['percent', 'price', 'stock', 'publish', 'archive'] as const;
