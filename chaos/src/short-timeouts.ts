/** Settings of a shop whose checkouts ask again soon: a campaign waits for many of them. */
export const impatience = { SAGA_AGAIN_MS: '500', SAGA_AGAIN_MAX_MS: '2000' };
