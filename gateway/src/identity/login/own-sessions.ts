import { NotFound } from '@souk/platform/kernel/refusals';
import type { Logger } from '@souk/platform/runtime/logger';
import type { BrowserSessions } from './browser-sessions.ts';
import type { Connect } from './provider/connection.ts';
import { revokeRefreshToken } from './provider/grants.ts';

/** A session as its user sees it. `current` is the one of the request. */
type ListedSession = {
  readonly id: string;
  readonly createdAt: Date;
  /** To the minute. */
  readonly lastUsedAt: Date;
  readonly userAgent: string | null;
  readonly current: boolean;
};

/** What a user may do with the own sessions. */
export type OwnSessions = {
  /** Those that have not ended, the last used first; at most 100. `sessionId` is that of the request. */
  readonly list: (userId: string, sessionId: string | null) => Promise<readonly ListedSession[]>;
  /**
   * Ends a session, then its login at the provider. Throws NotFound for an unknown one and for another
   * user's alike.
   */
  readonly end: (userId: string, id: string) => Promise<void>;
};

type Ports = {
  readonly sessions: BrowserSessions;
  readonly connect: Connect;
  readonly logger: Pick<Logger, 'warn'>;
};

/** PostgreSQL raises an error for any other text. */
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export function ownSessions({ sessions, connect, logger }: Ports): OwnSessions {
  return {
    list: async (userId, current) => {
      const own = await sessions.listOf(userId);
      return own.map(({ sessionId, ...one }) => ({ ...one, current: sessionId === current }));
    },
    end: async (userId, id) => {
      const ended = uuid.test(id) ? await sessions.endOwn(userId, id) : null;
      if (!ended) throw new NotFound('session');
      // As at a logout: the session has ended, whatever the provider answers.
      await (ended.tokens && revokeRefreshToken(connect, ended.tokens))?.catch((err: unknown) =>
        logger.warn({ err }, 'could not revoke the tokens of an ended session at the provider'),
      );
    },
  };
}
