import { createRequire } from 'node:module';
import kafkajs from 'kafkajs';
import { clusterOf, mendTimers } from './kafkajs-internals.ts';

const require = createRequire(import.meta.url);

/** The queue of a connection: kafkajs asks it again and again whether a request waits. */
function newQueue() {
  const RequestQueue = require('kafkajs/src/network/requestQueue');
  return new RequestQueue({ logger: { debug: () => {} }, requestTimeout: 1_000 });
}

describe('kafkajs, as we know it from the inside', () => {
  it('asks for what waits while something waits, and not for ever', () => {
    mendTimers();
    mendTimers();
    const queue = newQueue();
    queue.scheduleCheckPendingRequests();
    expect(queue.throttleCheckTimeoutId).toBeNull();
    queue.pending.push({});
    queue.scheduleCheckPendingRequests();
    expect(queue.throttleCheckTimeoutId).not.toBeNull();
    queue.destroy();
  });

  it('has a cluster with what we ask of it', () => {
    const cluster = clusterOf(new kafkajs.Kafka({ brokers: ['127.0.0.1:9'] }));
    for (const verb of ['connect', 'findLeaderForPartitions', 'findGroupCoordinator'])
      expect(cluster).toHaveProperty(verb);
  });
});
