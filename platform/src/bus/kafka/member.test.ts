import { EventEmitter } from 'node:events';
import type { Kafka } from 'kafkajs';
import { newLogger } from '../../runtime/logger.ts';
import { BatchScheduler } from './batch-scheduler.ts';
import { Member } from './member.ts';

/** A consumer of kafkajs that hangs: it neither fetches nor emits events. */
class SilentConsumer extends EventEmitter {
  readonly events = {
    CRASH: 'crash',
    FETCH: 'fetch',
    HEARTBEAT: 'heartbeat',
    GROUP_JOIN: 'join',
  };
  readonly connect = async () => {};
  readonly subscribe = async () => {};
  /** Resolves when the member has joined. */
  readonly joined = Promise.withResolvers<void>();
  readonly calls: string[] = [];
  readonly run = () => this.joined.promise;
  readonly disconnect = async () => void this.calls.push('disconnect');
}

describe('a member', () => {
  let consumer: SilentConsumer;
  let member: Member;
  const never = new Promise(() => {});

  beforeEach(() => {
    jest.useFakeTimers();
    consumer = new SilentConsumer();
    const kafka = { consumer: () => consumer } as unknown as Kafka;
    const scheduler = new BatchScheduler(async () => {}, newLogger('test', 'silent'));
    member = new Member({ kafka, group: 'group', topics: ['a'], partitions: 1, scheduler });
  });
  afterEach(() => void jest.useRealTimers());

  it('without any event is lost', async () => {
    const running = member.run(never).catch((fault) => fault);
    await jest.advanceTimersByTimeAsync(60_000);
    expect((await running).message).toMatch('emitted no event');
  });

  it('with heartbeats is not lost', async () => {
    const over = Promise.withResolvers<void>();
    const running = member.run(over.promise);
    for (let at = 0; at < 60_000; at += 5_000) {
      consumer.emit('heartbeat', {});
      await jest.advanceTimersByTimeAsync(5_000);
    }
    over.resolve();
    await expect(running).resolves.toBeUndefined();
  });

  it('that is stopped while it joins waits for the join, and then disconnects', async () => {
    await member.run(Promise.resolve());
    const left = member.leave();
    consumer.joined.promise.then(() => consumer.calls.push('joined'));
    // So that a member that does not wait would have disconnected.
    await jest.advanceTimersByTimeAsync(20_000);
    consumer.joined.resolve();
    await left;
    expect(consumer.calls).toEqual(['joined', 'disconnect']);
  });

  it('that is stopped while its join hangs disconnects in the end', async () => {
    await member.run(Promise.resolve());
    const left = member.leave();
    await jest.advanceTimersByTimeAsync(60_000);
    await left;
    expect(consumer.calls).toEqual(['disconnect']);
  });

  it('that crashes is lost, and has the id that the group gave it', async () => {
    const running = member.run(never).catch((fault) => fault);
    consumer.emit('join', { payload: { memberId: 'souk-1' } });
    consumer.emit('crash', { payload: { error: new Error('No broker.') } });
    expect((await running).message).toBe('No broker.');
    expect(member.id).toBe('souk-1');
  });
});
