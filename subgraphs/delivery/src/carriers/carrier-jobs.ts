import type { MikroORM } from '@mikro-orm/postgresql';
import { msUntil } from '@souk/platform/database/ms-until';
import type { PublishedMessage, Transact } from '@souk/platform/messaging/work';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Notifier } from '@souk/platform/runtime/notifier';
import { inBatches, startTicker, type Ticker } from '@souk/platform/runtime/ticker';
import type { Carrier } from '../domain/carrier.ts';
import { nextCallAt } from '../persistence/take-due-calls.ts';
import { deleteDoneCalls } from '../usecases/delete-done-calls.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { carrierWorker } from './carrier-worker.ts';

/** How often to look for calls that another process has left. */
const everyMs = 10_000;
const deleteEveryMs = 3_600_000;
/** What a commit publishes after which there is a call to make. */
const callsNeeded = ['delivery-scheduled', 'delivery-cancelled'];

type Service = {
  readonly orm: MikroORM;
  readonly transact: Transact<PublishedEvents>;
  readonly commits: Notifier<readonly PublishedMessage[]>;
  readonly stopping: AbortSignal;
  readonly logger: Logger;
};

type Jobs = {
  readonly carrier: Carrier;
  readonly callsKeptDays: number;
  /** Wakes the calls. */
  readonly callsDue: Notifier;
};

/** Starts to make the calls to a carrier, and to delete those that were done long ago. */
export function startCarrierJobs(
  { orm, transact, commits, stopping, logger }: Service,
  { carrier, callsKeptDays, callsDue }: Jobs,
): readonly Ticker[] {
  const msUntilDue = () => msUntil(orm.em.fork(), nextCallAt, new Date());
  const calls = startTicker(carrierWorker(transact, carrier, logger), {
    ...{ everyMs, name: 'calls to the carrier', logger, msUntilDue },
  });
  callsDue.listen(calls.wake);
  commits.listen((published) => {
    if (published.some(({ type }) => callsNeeded.includes(type))) calls.wake();
  });
  const batch = () => transact((work) => deleteDoneCalls(work, callsKeptDays));
  const deleting = { everyMs: deleteEveryMs, name: 'deleteDoneCalls', logger };
  return [calls, startTicker(inBatches(batch, stopping), deleting)];
}
