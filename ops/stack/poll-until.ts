import { setTimeout as sleep } from 'node:timers/promises';

/** Polls until `check` holds; resolves with false when `ended` resolves first. */
export async function pollUntil(
  check: () => Promise<boolean>,
  intervalMs: number,
  ended: Promise<void>,
): Promise<boolean> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    if (await check()) return true;
    await sleep(intervalMs);
  }
  return false;
}
