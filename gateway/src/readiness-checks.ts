import type { Checks } from '@souk/platform/service/health';
import type { OpenLogin } from './identity/login/open-login.ts';
import type { Live } from './subscriptions/start-subscriptions.ts';

/**
 * What the gateway must reach to be of use. Without sessions it can't tell who asks. The bus and the
 * identity provider are needed to begin with; once they were reached, an outage leaves queries,
 * mutations and known tokens at work, and to take all gateways away would make it worse (EVT-11).
 */
export function checksOf({ ping, settings }: OpenLogin, { check }: Live): Checks {
  return {
    sessions: ping,
    bus: untilReached(check),
    identity: untilReached(async () => {
      const answer = await fetch(settings.keysUrl);
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
