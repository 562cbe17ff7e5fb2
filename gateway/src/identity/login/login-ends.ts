import type {
  LoginEndedEvents,
  SessionEndedEvents,
  TokenRevocations,
} from '../../request/sessions.ts';

type Sources = {
  readonly sessionEnded: SessionEndedEvents;
  readonly revokedTokens: TokenRevocations;
};

/** Reports the end of a session for a browser, the revocation of its token for a bearer. */
export function loginEnds({ sessionEnded, revokedTokens }: Sources): LoginEndedEvents {
  return {
    onEnd: ({ sessionId, token }, listener) => {
      if (sessionId) return sessionEnded.onEnd(sessionId, listener);
      return token ? revokedTokens.onRevoked(token, listener) : () => {};
    },
  };
}
