import { randomUUID } from 'node:crypto';
import type { BusAdmin, EventBus, TopicSettings } from '../bus.ts';

/** A broker under test, and the operations that only its adapter knows. */
export type BrokerUnderTest = {
  /** Opens a new client, as another process would. The suite closes it. */
  readonly open: () => EventBus;
  readonly admin: BusAdmin;
  /** Makes the broker unavailable: connections break, new ones are refused. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  /** Returns the number of members that the broker counts in a group, also of those that are joining. */
  readonly members: (group: string) => Promise<number>;
  /** Makes the broker delete expired records now. */
  readonly expire: () => Promise<void>;
  /** Module, export and address that open a client in another process. */
  readonly client: readonly [module: string, open: string, address: string];
  readonly close: () => Promise<void>;
};

/** Gives each test clients, and topics and groups that no other test has. */
export class BusHarness {
  readonly #start: () => Promise<BrokerUnderTest>;
  readonly #open = new Set<EventBus>();
  #broker: BrokerUnderTest | undefined;

  constructor(start: () => Promise<BrokerUnderTest>) {
    this.#start = start;
    beforeAll(async () => {
      this.#broker = await this.#start();
    });
    afterEach(() => this.#closeAll());
    afterAll(() => this.#broker?.close());
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
