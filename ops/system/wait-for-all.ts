/** Waits for waitForAll, also when one fails: what has started is then known, and can be ended. */
export async function waitForAll<const Starting extends readonly Promise<unknown>[]>(
  starting: Starting,
) {
  await Promise.allSettled(starting);
  return Promise.all(starting);
}
