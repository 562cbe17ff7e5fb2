import type { MikroORM } from '@mikro-orm/postgresql';
import { msUntil } from '@souk/platform/database/ms-until';
import type { Transact } from '@souk/platform/messaging/work';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Notifier } from '@souk/platform/runtime/notifier';
import { inBatches, startTicker, type Ticker } from '@souk/platform/runtime/ticker';
import type { Policies } from '../config.ts';
import { nextCallAt, providerCalls } from '../persistence/claim-calls.ts';
import { deleteDoneCalls } from '../usecases/delete-done-calls.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { runProviderCalls } from '../usecases/run-provider-calls.ts';
import type { PaymentProvider } from './payment-provider.ts';
import type { ProviderConfig } from './provider-settings.ts';
import { nextEventAt, sendSimulatedEvents } from './simulated/send-simulated-events.ts';

/** How often to look for calls to the provider, and for its callbacks, that another process has queued. */
const everyMs = 10_000;
const deleteEveryMs = 3_600_000;

/** What the jobs need of the running service. */
export type Service = {
  readonly orm: MikroORM;
  readonly transact: Transact<PublishedEvents>;
  readonly logger: Logger;
  readonly wakes: Notifier<ReadonlySet<string>>;
  readonly stopping: AbortSignal;
};

type Jobs = {
  readonly provider: PaymentProvider;
  /** The commission may change while the jobs run. */
  readonly policies: Pick<Policies, 'commissionBp' | 'callsKeptDays'>;
  /** Wakes the calls. */
  readonly callsQueued: Notifier;
  /** Wakes the callbacks of the simulated provider. */
  readonly eventsDue: Notifier;
};

/** Starts to make the calls to the provider, and to delete those that were done long ago. */
export function startProviderCalls(
  { orm, transact, logger, wakes, stopping }: Service,
  { provider, policies, callsQueued, eventsDue }: Jobs,
): readonly Ticker[] {
  const call = async () => {
    const { commissionBp } = policies;
    await runProviderCalls({ transact, provider, commissionBp, logger, stopping });
    // The simulated provider may have something to report.
    eventsDue.notify();
  };
  const msUntilDue = () => msUntil(orm.em.fork(), nextCallAt, new Date());
  const calls = startTicker(call, { everyMs, name: 'runProviderCalls', logger, msUntilDue });
  callsQueued.listen(calls.wake);
  wakes.listen((jobs) => {
    if (jobs.has(providerCalls)) calls.wake();
  });
  const batch = () => transact((work) => deleteDoneCalls(work, policies.callsKeptDays));
  const deleting = { everyMs: deleteEveryMs, name: 'deleteDoneCalls', logger };
  return [calls, startTicker(inBatches(batch, stopping), deleting)];
}

/** Starts to send the callbacks of the simulated provider. */
export function startSimulatedEvents(
  { orm, logger }: Service,
  { gatewayUrl, webhookSecret: secret }: Extract<ProviderConfig, { kind: 'simulated' }>,
  eventsDue: Notifier,
): Ticker {
  const url = `${gatewayUrl}/webhooks/payments/simulated`;
  const send = () => sendSimulatedEvents(orm, { url, secret, now: new Date() });
  const msUntilDue = () => msUntil(orm.em.fork(), nextEventAt, new Date());
  const events = startTicker(send, { everyMs, name: 'sendSimulatedEvents', logger, msUntilDue });
  eventsDue.listen(events.wake);
  return events;
}
