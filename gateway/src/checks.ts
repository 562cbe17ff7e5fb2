import type { Checks } from '@souk/platform/health';
import type { GatewayConfig } from './config.ts';
import type { Parts } from './parts.ts';

/**
 * What the gateway must reach to be of use. Without sessions it can't tell who asks. The bus and the
 * identity provider are needed to begin with; once reached, their outages leave queries, mutations
 * and known tokens at work, and to take all gateways away would make it worse (EVT-11).
 */
export function checksOf(
  { login }: GatewayConfig,
  { bus }: Parts,
  sessions: () => Promise<unknown>,
): Checks {
  return {
    sessions,
    bus: untilReached(() => bus.ping()),
    identity: untilReached(async () => {
      const answer = await fetch(login.keysUrl);
      if (!answer.ok) throw new Error(`The keys are not there: ${answer.status}.`);
    }),
  };
}

function untilReached(check: () => Promise<unknown>): () => Promise<unknown> {
  let reached = false;
  return async () => {
    if (reached) return;
    await check();
    reached = true;
  };
}
