/** Settings that shorten the retries of checkouts, as a campaign waits for many of them. */
export const shortTimeouts = { SAGA_RETRY_MS: '500', SAGA_RETRY_MAX_MS: '2000' };
