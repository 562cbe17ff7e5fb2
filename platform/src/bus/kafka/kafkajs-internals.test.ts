import { createRequire } from 'node:module';
import kafkajs from 'kafkajs';
import { clusterOf, patchRequestTimers } from './kafkajs-internals.ts';

const require = createRequire(import.meta.url);

/** The request queue of a connection, which kafkajs polls. */
function newQueue() {
  const RequestQueue = require('kafkajs/src/network/requestQueue');
  return new RequestQueue({ logger: { debug: () => {} }, requestTimeout: 1_000 });
}

describe('the internals of kafkajs', () => {
  it('poll the request queue only while a request waits', () => {
    patchRequestTimers();
    patchRequestTimers();
    const queue = newQueue();
    queue.scheduleCheckPendingRequests();
    expect(queue.throttleCheckTimeoutId).toBeNull();
    queue.pending.push({});
    queue.scheduleCheckPendingRequests();
    expect(queue.throttleCheckTimeoutId).not.toBeNull();
    queue.destroy();
  });

  it('have a cluster with the methods that we use', () => {
    const cluster = clusterOf(new kafkajs.Kafka({ brokers: ['127.0.0.1:9'] }));
    for (const verb of ['connect', 'findLeaderForPartitions', 'findGroupCoordinator'])
      expect(cluster).toHaveProperty(verb);
  });
});
