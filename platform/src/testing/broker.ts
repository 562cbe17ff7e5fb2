import type { BusAdmin, EventBus } from '../bus/bus.ts';
import { postgresBus } from '../bus/postgres/postgres-bus.ts';
import { postgresBusAdmin } from '../bus/postgres/postgres-bus-admin.ts';
import { newLogger } from '../runtime/logger.ts';
import { emptyDatabase } from './postgres.ts';
import { newParts } from './test-file.ts';
import { wireTo } from './wire.ts';

/** A broker for one test, which can be made unavailable. */
export type TestBroker = AsyncDisposable & {
  readonly url: string;
  /** Opens a client. `close` closes all of them. */
  readonly bus: () => EventBus;
  readonly admin: BusAdmin;
  /** Makes the broker unavailable to the clients, but not to `admin`, until `mend`. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Creates a broker with these topics. It is closed by `close`, and at the latest with its test file. */
export async function newBroker(topics: readonly string[]): Promise<TestBroker> {
  const { parts, stoppable } = newParts();
  const direct = await emptyDatabase();
  const admin = postgresBusAdmin(direct);
  parts.defer(() => admin.close());
  const settings = { partitions: 3, retentionMs: null, compacted: false };
  await admin.createTopics(topics.map((name) => ({ ...settings, name })));
  const { url, cut, mend } = parts.use(await wireTo(direct));
  const open: EventBus[] = [];
  parts.defer(async () => void (await Promise.all(open.map((opened) => opened.close()))));
  const bus = () => {
    const opened = postgresBus(url, newLogger('test', 'silent'));
    open.push(opened);
    return opened;
  };
  return { url, bus, admin, cut, mend, close: stoppable.stop, ...stoppable };
}
