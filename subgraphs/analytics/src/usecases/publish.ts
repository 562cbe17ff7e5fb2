/** Analytics publishes nothing. */
export const analyticsFacts = {};

export type PublishedEvents = typeof analyticsFacts;
