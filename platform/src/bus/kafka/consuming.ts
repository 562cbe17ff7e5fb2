import { once } from 'node:events';
import type { Logger } from '../../runtime/logger.ts';
import { untilTheEnd } from '../../runtime/retry-until-stopped.ts';
import type { Running } from '../bus.ts';
import { untilBrokerIsBack } from '../retry-while-unavailable.ts';
import type { KafkaConfig } from '../settings.ts';
import type { Handle } from './batch.ts';
import { Turns } from './batch-scheduler.ts';
import { kafkaOf } from './client.ts';
import { signOffAt } from './leave-group.ts';
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
  readonly #turns: Turns;
  readonly #end = new AbortController();
  readonly #ended: Promise<unknown>;
  readonly #running: Promise<void>;
  /** What the group may still take for a member of ours, and wait for. */
  #lost = '';

  constructor(options: Options) {
    this.#options = options;
    this.#turns = new Turns(options.handle, options.logger);
    this.#ended = once(this.#end.signal, 'abort');
    this.#running = untilTheEnd(() => this.#live(), {
      end: this.#end.signal,
      backoff: untilBrokerIsBack,
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
    if (this.#lost) await signOffAt(kafka, group, this.#lost);
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
