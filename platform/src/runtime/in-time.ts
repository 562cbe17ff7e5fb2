/** Waits for `work`, at most `limitMs`. Rejects after that, as it does when `work` rejects. */
export async function inTime<Result>(work: Promise<Result>, limitMs: number): Promise<Result> {
  const late = Promise.withResolvers<never>();
  const fault = new Error(`There was no result within ${limitMs} ms.`);
  const timer = setTimeout(() => late.reject(fault), limitMs);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
