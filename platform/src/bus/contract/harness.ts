import { randomUUID } from 'node:crypto';
import type { BusAdmin, EventBus, TopicSettings } from '../bus.ts';

/** A broker for a test, and what only its adapter knows how to do to it. */
export type BrokerUnderTest = {
  /** A client of its own, as another process would have it. The suite closes it. */
  readonly open: () => EventBus;
  readonly admin: BusAdmin;
  /** Takes the broker away: connections break, new ones are refused. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  /** Makes the broker delete what is too old now. */
  readonly expire: () => Promise<void>;
  /** Module, export and address that open a client in another process. */
  readonly client: readonly [module: string, open: string, address: string];
  readonly close: () => Promise<void>;
};

/** What each test takes from the broker: names that no other test has. */
export class Bench {
  readonly #start: () => Promise<BrokerUnderTest>;
  readonly #open = new Set<EventBus>();
  #broker: BrokerUnderTest | undefined;

  constructor(start: () => Promise<BrokerUnderTest>) {
    this.#start = start;
    beforeAll(async () => {
      this.#broker = await this.#start();
    });
    afterEach(() => this.#closeAll());
    afterAll(() => this.broker.close());
  }

  get broker(): BrokerUnderTest {
    if (!this.#broker) throw new Error('The broker has not started.');
    return this.#broker;
  }

  bus(): EventBus {
    const bus = this.broker.open();
    this.#open.add(bus);
    return bus;
  }

  async topic(settings: Partial<TopicSettings> = {}): Promise<string> {
    const name = `topic-${randomUUID()}`;
    const kept = { partitions: 4, retentionMs: null, compacted: false };
    await this.broker.admin.createTopics([{ ...kept, ...settings, name }]);
    return name;
  }

  group(): string {
    return `group-${randomUUID()}`;
  }

  async #closeAll(): Promise<void> {
    const open = [...this.#open];
    this.#open.clear();
    await Promise.all(open.map((bus) => bus.close()));
  }
}
