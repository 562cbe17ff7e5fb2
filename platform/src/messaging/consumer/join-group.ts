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
 * after this service has started. Returns at once.
 */
export function joinGroup(bus: Pick<EventBus, 'consume'>, membership: Membership): Running {
  const { group, topics, handle, logger } = membership;
  const end = new AbortController();
  const ended = once(end.signal, 'abort');
  let member: Running | undefined;
  const join = async () => {
    member = await bus.consume(group, topics, handle);
    if (end.signal.aborted) await member.stop();
    await ended;
  };
  const onFault = (err: unknown) =>
    logger.error({ err, group, topics }, 'joining the group failed, will retry');
  if (topics.length > 0)
    void retryUntilStopped(join, { end: end.signal, backoff: defaultBackoff, onFault });
  return {
    stop: async () => {
      end.abort();
      await member?.stop();
    },
  };
}
