import { Counter, Gauge, type Registry } from 'prom-client';

export type Transport = 'websocket' | 'sse';

/** Why a subscription ended. `refused` never began. */
export type EndReason =
  | 'client'
  | 'refused'
  | 'expired'
  | 'forbidden'
  | 'schema'
  | 'slow'
  | 'fault'
  | 'stopped';

/** What can be counted of live subscriptions; started is always active plus ended. */
export type LiveMetrics = ReturnType<typeof liveMetrics>;

/** What is counted when somebody looks. */
type Counts = { readonly groups: number; readonly listening: number };

export function liveMetrics(registry: Registry, counts: () => Counts) {
  const registers = [registry];
  const byTransport = { registers, labelNames: ['transport'] as const };
  new Gauge({
    name: 'souk_live_listening',
    help: 'Subscriptions that have been told all that was before, and hear what comes.',
    registers,
    collect() {
      this.set(counts().listening);
    },
  });
  new Gauge({
    name: 'souk_live_groups',
    help: 'Different streams that they hear: a record is executed once for each.',
    registers,
    collect() {
      this.set(counts().groups);
    },
  });
  return {
    active: new Gauge({
      name: 'souk_live_subscriptions',
      help: 'Subscriptions that are open.',
      ...byTransport,
    }),
    started: new Counter({
      name: 'souk_live_started_total',
      help: 'Subscriptions that clients asked for.',
      ...byTransport,
    }),
    ended: new Counter({
      name: 'souk_live_ended_total',
      help: 'Subscriptions that ended, by reason.',
      labelNames: ['transport', 'reason'] as const,
      registers,
    }),
    delivered: new Counter({
      name: 'souk_live_delivered_total',
      help: 'Messages that were sent to clients.',
      ...byTransport,
    }),
    conflated: new Counter({
      name: 'souk_live_conflated_total',
      help: 'Messages that a slow client did not get, as a later one said it all.',
      ...byTransport,
    }),
    made: new Counter({
      name: 'souk_live_messages_made_total',
      help: 'Messages that were executed and serialised, each for any number of clients.',
      registers,
    }),
  };
}
