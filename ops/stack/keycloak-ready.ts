import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Resolves when Keycloak serves, which is seconds after it says that it listens; false when `ended`
 * comes first.
 */
export async function untilKeycloakReady(
  managementPort: number,
  ended: Promise<void>,
): Promise<boolean> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const url = `http://127.0.0.1:${managementPort}/health/ready`;
  while (!over) {
    const answer = await fetch(url).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return true;
    await sleep(100);
  }
  return false;
}
