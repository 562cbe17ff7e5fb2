import type { EachBatchPayload } from 'kafkajs';
import { newLogger } from '../../runtime/logger.ts';
import { gather } from '../contract/gather.ts';
import { values } from '../contract/records.ts';
import { BatchScheduler } from './batch-scheduler.ts';

/** A payload of kafkajs: two records of one partition. `member` says whether the member is alive. */
function payloadOf(partition: number, member = { alive: true }) {
  const messages = [0, 1].map((offset) => ({
    key: null,
    value: Buffer.from(`${partition}/${offset}`),
    headers: {},
    offset: String(offset),
    timestamp: '0',
    attributes: 0,
  }));
  const commits: unknown[] = [];
  const payload = {
    batch: { topic: 'a', partition, messages },
    isRunning: () => member.alive,
    heartbeat: async () => {},
    resolveOffset: () => {},
    commitOffsetsIfNecessary: async (offsets: unknown) => void commits.push(offsets),
  };
  return { payload: payload as unknown as EachBatchPayload, commits };
}

const silent = newLogger('test', 'silent');

describe('the batch scheduler', () => {
  it('handles and commits the batches of several partitions together', async () => {
    const [got, one, other] = [gather(), payloadOf(0), payloadOf(1)];
    const batches: number[] = [];
    const scheduler = new BatchScheduler(async (batch) => {
      batches.push(batch.length);
      await got.handle(batch);
    }, silent);
    await Promise.all([scheduler.take(one.payload), scheduler.take(other.payload)]);
    expect(batches).toEqual([4]);
    const partitions = [0, 1].map((partition) => ({ partition, offset: '2' }));
    expect(one.commits).toEqual([{ topics: [{ topic: 'a', partitions }] }]);
  });

  it('handles a batch only after the one before', async () => {
    const [begun, end, got] = [
      Promise.withResolvers<void>(),
      Promise.withResolvers<void>(),
      gather(),
    ];
    const scheduler = new BatchScheduler(async (batch) => {
      begun.resolve();
      await end.promise;
      await got.handle(batch);
    }, silent);
    const first = scheduler.take(payloadOf(0).payload);
    await begun.promise;
    const second = scheduler.take(payloadOf(1).payload);
    expect(got.records).toEqual([]);
    end.resolve();
    await Promise.all([first, second]);
    expect(values(got.records)).toEqual(['0/0', '0/1', '1/0', '1/1']);
  });

  it('rejects a batch that came together with that of a lost member', async () => {
    const [got, lost, alive] = [gather(), payloadOf(0, { alive: false }), payloadOf(1)];
    const scheduler = new BatchScheduler(got.handle, silent);
    const taken = [scheduler.take(lost.payload), scheduler.take(alive.payload)];
    for (const one of await Promise.allSettled(taken)) expect(one.status).toBe('rejected');
    expect(alive.commits).toEqual([]);
    await scheduler.take(alive.payload);
    expect(values(got.records)).toEqual(['1/0', '1/1']);
  });

  it('commits a batch that was being handled when the member stopped', async () => {
    const [member, got] = [{ alive: true }, gather()];
    const { payload, commits } = payloadOf(0, member);
    const scheduler = new BatchScheduler(async (batch) => {
      member.alive = false;
      await got.handle(batch);
    }, silent);
    await scheduler.take(payload);
    expect(commits).toHaveLength(1);
  });
});
