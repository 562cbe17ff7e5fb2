import type { Checks } from '@souk/platform/service/health';
import type { OpenLogin } from './identity/login/open-login.ts';
import type { RunningSubscriptions } from './subscriptions/start-subscriptions.ts';

/**
 * Checks the dependencies that make the gateway ready. It always needs the session database, as it
 * cannot identify a browser without it. The bus and the identity provider must have been available
 * once: in a later outage queries, mutations and known tokens still work, and taking all gateways out
 * of service would make it worse (EVT-11).
 */
export function readinessChecks(
  { ping, settings }: OpenLogin,
  { check }: RunningSubscriptions,
): Checks {
  return {
    sessions: ping,
    bus: untilAvailable(check),
    identity: identityCheck(async () => settings.keysUrl),
  };
}

/** Checks that the keys of tokens have been available once. `keysUrl` returns their address. */
export function identityCheck(keysUrl: () => Promise<string>): () => Promise<unknown> {
  return untilAvailable(async () => {
    const response = await fetch(await keysUrl());
    if (!response.ok) throw new Error(`OIDC_JWKS_URL answers with ${response.status}.`);
  });
}

/** Repeats the check until it succeeds, and not after that. */
function untilAvailable(check: () => Promise<unknown>): () => Promise<unknown> {
  let wasAvailable = false;
  return async () => {
    if (wasAvailable) return;
    await check();
    wasAvailable = true;
  };
}
