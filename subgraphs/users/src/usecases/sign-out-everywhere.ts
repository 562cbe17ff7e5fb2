import type { UserInSession } from './change-password.ts';
import type { Ports } from './ports.ts';

export type SignOutEverywhere = {
  /** True ends the session of this request too. */
  readonly all: boolean;
};

/**
 * Ends the sessions of a user at the identity provider, which reports each end to the gateway. Ending none that
 * is left changes nothing. Throws IdentityUnavailable when it is unknown which sessions have ended.
 */
export async function signOutEverywhere(
  { identity }: Pick<Ports, 'identity'>,
  { id, sessionId }: UserInSession,
  { all }: SignOutEverywhere,
): Promise<void> {
  await identity.endSessions(id, all ? undefined : sessionId);
}
