import { once } from 'node:events';
import type { EventBus, IncomingRecord, Running } from '../../bus/bus.ts';
import { defaultBackoff } from '../../runtime/backoff.ts';
import type { Logger } from '../../runtime/logger.ts';
import { retryUntilStopped } from '../../runtime/retry-until-stopped.ts';

type Membership = {
  readonly group: string;
  readonly topics: readonly string[];
  readonly handle: (batch: readonly IncomingRecord[]) => Promise<void>;
  readonly logger: Logger;
};

/**
 * Joins a consumer group as soon as the broker is available and has the topics: they may be created
 * after this service has started. Returns at once. `stop` ends a join under way, and waits until the
 * member has left.
 */
export function joinGroup(bus: Pick<EventBus, 'consume'>, membership: Membership): Running {
  const { group, topics, handle, logger } = membership;
  const end = new AbortController();
  const ended = once(end.signal, 'abort');
  const join = async () => {
    const member = await bus.consume(group, topics, handle, end.signal);
    await ended;
    await member.stop();
  };
  const onFault = (err: unknown) =>
    logger.error({ err, group, topics }, 'joining the group failed, will retry');
  const running =
    topics.length > 0 &&
    retryUntilStopped(join, { end: end.signal, backoff: defaultBackoff, onFault });
  return {
    stop: async () => {
      end.abort();
      await running;
    },
  };
}
