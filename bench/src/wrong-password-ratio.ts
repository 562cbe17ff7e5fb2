import { randomUUID } from 'node:crypto';
import type { RunningSystem } from '@souk/ops/system/running';
import { percentile } from './measurement.ts';

/** Tries for each user name: fewer than the failed logins that lock it. */
const triesPerUser = 5;

/**
 * Compares how long a wrong password takes for a known and for an unknown user: the ratio of the
 * medians, tried alternately. At 1 the time does not reveal who is registered.
 */
export async function wrongPasswordRatio(
  { gatewayUrl }: RunningSystem,
  usernames: readonly string[],
): Promise<number> {
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  for (let tried = 0; tried < triesPerUser; tried += 1) {
    for (const username of usernames) {
      times.known.push(await timeOf(gatewayUrl, username));
      times.unknown.push(await timeOf(gatewayUrl, `bench-${randomUUID().slice(0, 13)}`));
    }
  }
  return percentile(times.known, 0.5) / percentile(times.unknown, 0.5);
}

async function timeOf(gatewayUrl: string, username: string): Promise<number> {
  const startedAt = performance.now();
  const { status } = await fetch(`${gatewayUrl}/auth`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: randomUUID() }),
  });
  if (status !== 401) throw new Error(`A wrong password was answered with ${status}.`);
  return performance.now() - startedAt;
}
