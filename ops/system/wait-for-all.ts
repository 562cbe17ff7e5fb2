/** Waits for all even when one fails, so that everything that started is known and can be stopped. */
export async function waitForAll<const Promises extends readonly Promise<unknown>[]>(
  promises: Promises,
) {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
