import { ConcurrencyLimiter, QueueFull } from './concurrency-limiter.ts';

const noAbort = new AbortController().signal;

/** A task that the test ends, and that says when it has begun. */
function task(limiter: ConcurrencyLimiter, signal = noAbort) {
  const end = Promise.withResolvers<string>();
  const started = Promise.withResolvers<void>();
  let hasBegun = false;
  const result = limiter.run(signal, () => {
    hasBegun = true;
    started.resolve();
    return end.promise;
  });
  return { result, end, started: started.promise, hasBegun: () => hasBegun };
}

describe('a concurrency limiter', () => {
  it('runs as many as it has slots, and the next when one has ended', async () => {
    const limiter = new ConcurrencyLimiter(2, 10);
    const [one, two, three] = [task(limiter), task(limiter), task(limiter)];
    expect([one, two, three].map(({ hasBegun }) => hasBegun())).toEqual([true, true, false]);
    expect([limiter.running, limiter.queued]).toEqual([2, 1]);
    two.end.resolve('done');
    expect(await two.result).toBe('done');
    await three.started;
    expect([limiter.running, limiter.queued]).toEqual([2, 0]);
  });

  it('gives a free slot to the first in the queue, not to a newcomer', async () => {
    const limiter = new ConcurrencyLimiter(1, 10);
    const [running, first] = [task(limiter), task(limiter)];
    running.end.resolve('done');
    const late = task(limiter);
    await first.started;
    expect(late.hasBegun()).toBe(false);
  });

  it('rejects at once when the queue is full', async () => {
    const limiter = new ConcurrencyLimiter(1, 1);
    task(limiter);
    task(limiter);
    await expect(task(limiter).result).rejects.toThrow(QueueFull);
  });

  it('removes an aborted task from the queue, and never runs it', async () => {
    const limiter = new ConcurrencyLimiter(1, 1);
    const leaving = new AbortController();
    const [running, waiting] = [task(limiter), task(limiter, leaving.signal)];
    leaving.abort('left');
    await expect(waiting.result).rejects.toBe('left');
    running.end.resolve('done');
    await running.result;
    expect(waiting.hasBegun()).toBe(false);
    expect([limiter.running, limiter.queued]).toEqual([0, 0]);
  });

  it('frees the slot of a task that failed', async () => {
    const limiter = new ConcurrencyLimiter(1, 0);
    const failing = task(limiter);
    failing.end.reject(new Error('It broke.'));
    await expect(failing.result).rejects.toThrow('It broke.');
    expect(limiter.running).toBe(0);
  });
});
