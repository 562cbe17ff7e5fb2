import type { Checks } from '@souk/platform/service/health';
import type { OpenLogin } from './identity/login/open-login.ts';
import type { RunningSubscriptions } from './subscriptions/start-subscriptions.ts';

/**
 * The dependencies that make the gateway ready. It needs the sessions at all times, as it cannot
 * identify a browser without them. The bus and the identity provider must have been reached once:
 * in a later outage queries, mutations and known tokens still work, and taking all gateways out of
 * service would make it worse (EVT-11).
 */
export function readinessChecks(
  { ping, settings }: OpenLogin,
  { check }: RunningSubscriptions,
): Checks {
  return {
    sessions: ping,
    bus: untilReached(check),
    identity: untilReached(async () => {
      const response = await fetch(settings.keysUrl);
      if (!response.ok) throw new Error(`OIDC_JWKS_URL answers with ${response.status}.`);
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
