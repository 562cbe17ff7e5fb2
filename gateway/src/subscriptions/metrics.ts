import { Counter, Gauge, type Registry } from 'prom-client';

export type Transport = 'websocket' | 'sse';

/** Why a subscription ended. `refused`: it never started; `completed`, `source`: its subgraph ended or lost it. */
export type EndReason =
  | 'client'
  | 'completed'
  | 'source'
  | 'refused'
  | 'expired'
  | 'forbidden'
  | 'schema'
  | 'slow'
  | 'fault'
  | 'stopped';

/** Metrics of subscriptions. `started` always equals `active` plus `ended`. */
export type SubscriptionMetrics = ReturnType<typeof subscriptionMetrics>;

/** Counts that are read when the metrics are collected. */
type Counts = { readonly groups: number; readonly listening: number };

export function subscriptionMetrics(registry: Registry, counts: () => Counts) {
  const registers = [registry];
  const byTransport = { registers, labelNames: ['transport'] as const };
  new Gauge({
    name: 'souk_live_listening',
    help: 'Subscriptions that have caught up and receive live records.',
    registers,
    collect() {
      this.set(counts().listening);
    },
  });
  new Gauge({
    name: 'souk_live_groups',
    help: 'Fan-out groups of subscriptions: a record is executed once for each.',
    registers,
    collect() {
      this.set(counts().groups);
    },
  });
  return {
    active: new Gauge({
      name: 'souk_live_subscriptions',
      help: 'Open subscriptions.',
      ...byTransport,
    }),
    started: new Counter({
      name: 'souk_live_started_total',
      help: 'Subscriptions that clients requested.',
      ...byTransport,
    }),
    ended: new Counter({
      name: 'souk_live_ended_total',
      help: 'Subscriptions that ended, by reason.',
      labelNames: ['transport', 'reason'] as const,
      registers,
    }),
    delivered: deliveredCounter(byTransport),
    conflated: new Counter({
      name: 'souk_live_conflated_total',
      help: 'Messages that slow clients did not get, because a later one replaced them.',
      ...byTransport,
    }),
    built: new Counter({
      name: 'souk_live_messages_made_total',
      help: 'Messages executed and serialised, each for any number of clients.',
      registers,
    }),
  };
}

type ByTransport = { readonly registers: Registry[]; readonly labelNames: readonly ['transport'] };

/** Adds up by itself until the metrics are collected: a counter with labels looks them up for each message. */
function deliveredCounter(byTransport: ByTransport) {
  const counts = new Map<Transport, number>();
  new Counter({
    name: 'souk_live_delivered_total',
    help: 'Messages sent to clients.',
    ...byTransport,
    collect() {
      for (const [transport, count] of counts) this.inc({ transport }, count);
      counts.clear();
    },
  });
  return {
    inc: ({ transport }: { readonly transport: Transport }) =>
      counts.set(transport, (counts.get(transport) ?? 0) + 1),
  };
}
