import type { TokenRevocations } from '../request/sessions.ts';

/** No token was ever revoked. */
export const noRevocations: TokenRevocations = {
  isRevoked: () => false,
  onRevoked: () => () => {},
};
