import { once } from 'node:events';
import type { Logger } from '../../runtime/logger.ts';
import { retryUntilStopped } from '../../runtime/retry-until-stopped.ts';
import type { Running } from '../bus.ts';
import { brokerBackoff } from '../retry-while-unavailable.ts';
import type { KafkaConfig } from '../settings.ts';
import type { Handle } from './partition-batch.ts';
import { BatchScheduler } from './batch-scheduler.ts';
import { kafkaOf } from './kafka-client.ts';
import { leaveGroupAt } from './leave-group.ts';
import { Member } from './member.ts';

type Options = {
  readonly config: KafkaConfig;
  readonly logger: Logger;
  readonly group: string;
  readonly topics: readonly string[];
  readonly partitions: number;
  readonly handle: Handle;
};

/** A member of a group for as long as it runs, over as many lives of a consumer as that takes. */
export class Consuming implements Running {
  readonly #options: Options;
  readonly #turns: BatchScheduler;
  readonly #end = new AbortController();
  readonly #ended: Promise<unknown>;
  readonly #running: Promise<void>;
  /** What the group may still take for a member of ours, and wait for. */
  #lost = '';

  constructor(options: Options) {
    this.#options = options;
    this.#turns = new BatchScheduler(options.handle, options.logger);
    this.#ended = once(this.#end.signal, 'abort');
    this.#running = retryUntilStopped(() => this.#live(), {
      end: this.#end.signal,
      backoff: brokerBackoff,
      onFault: (err, failed) => {
        const level = failed === 1 ? 'warn' : 'debug';
        options.logger[level]({ err, group: options.group }, 'a member is lost, and joins again');
      },
    });
  }

  async stop(): Promise<void> {
    this.#end.abort();
    await this.#running;
  }

  async #live(): Promise<void> {
    const { config, logger, group, topics, partitions } = this.#options;
    const kafka = kafkaOf(config, logger);
    const member = new Member({ kafka, group, topics, partitions, turns: this.#turns });
    if (this.#lost) await leaveGroupAt(kafka, group, this.#lost);
    this.#lost = '';
    try {
      await member.run(this.#ended);
    } catch (fault) {
      this.#lost = member.id;
      // A connection that is stuck would not even end: nobody waits for it.
      void member.leave();
      throw fault;
    }
    await member.leave();
  }
}
