import { once } from 'node:events';
import type { Logger } from '../../runtime/logger.ts';
import { retryUntilStopped } from '../../runtime/retry-until-stopped.ts';
import type { Running } from '../bus.ts';
import { brokerBackoff } from '../retry-while-unavailable.ts';
import type { KafkaConfig } from '../settings.ts';
import { BatchScheduler } from './batch-scheduler.ts';
import { kafkaClient } from './kafka-client.ts';
import { leaveGroupAt } from './leave-group.ts';
import { Member } from './member.ts';
import type { Handle } from './partition-batch.ts';

type Options = {
  readonly config: KafkaConfig;
  readonly logger: Logger;
  readonly group: string;
  readonly topics: readonly string[];
  readonly partitions: number;
  readonly handle: Handle;
};

/** Consumes as a member of a group until stopped. Replaces a lost member by a new one. */
export class GroupConsumer implements Running {
  readonly #options: Options;
  readonly #scheduler: BatchScheduler;
  readonly #end = new AbortController();
  readonly #ended: Promise<unknown>;
  readonly #running: Promise<void>;
  /** The id of a lost member that the group may still wait for. */
  #lostId = '';

  constructor(options: Options) {
    this.#options = options;
    this.#scheduler = new BatchScheduler(options.handle, options.logger);
    this.#ended = once(this.#end.signal, 'abort');
    this.#running = retryUntilStopped(() => this.#runMember(), {
      end: this.#end.signal,
      backoff: brokerBackoff,
      onFault: (err, failed) => {
        const level = failed === 1 ? 'warn' : 'debug';
        options.logger[level]({ err, group: options.group }, 'group member lost, will rejoin');
      },
    });
  }

  /** Waits for a join under way, or for the current batch. Afterwards the group has no such member. */
  async stop(): Promise<void> {
    this.#end.abort();
    await this.#running;
  }

  async #runMember(): Promise<void> {
    const { config, logger, group, topics, partitions } = this.#options;
    const kafka = kafkaClient(config, logger);
    const member = new Member({ kafka, group, topics, partitions, scheduler: this.#scheduler });
    if (this.#lostId) await leaveGroupAt(kafka, group, this.#lostId);
    this.#lostId = '';
    if (this.#end.signal.aborted) return;
    try {
      await member.run(this.#ended);
    } catch (fault) {
      this.#lostId = member.id;
      // A stuck connection may never close: don't wait for it. The broker drops a silent member.
      void member.abandon();
      throw fault;
    }
    await member.leave();
  }
}
