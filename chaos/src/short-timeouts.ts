/** Settings of a shop whose checkouts retry soon: a campaign waits for many of them. */
export const shortTimeouts = { SAGA_RETRY_MS: '500', SAGA_RETRY_MAX_MS: '2000' };
