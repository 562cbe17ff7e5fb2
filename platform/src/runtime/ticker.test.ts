import { newLogger } from './logger.ts';
import { inBatches, startTicker } from './ticker.ts';

/** So long that nothing here runs by schedule. */
const neverMs = 3_600_000;
const options = { everyMs: neverMs, name: 'counting', logger: newLogger('test', 'silent') };

/** Counts its runs. The first `failing` fail; `reached` resolves at run number `wanted`. */
function counting(failing: number, wanted: number) {
  const reached = Promise.withResolvers<void>();
  let runs = 0;
  const tick = async () => {
    runs += 1;
    if (runs === wanted) reached.resolve();
    if (runs <= failing) throw new Error('Not yet.');
  };
  return { tick, reached: reached.promise, runs: () => runs };
}

describe('a ticker', () => {
  it('runs at once, and again when it is woken', async () => {
    const first = counting(0, 1);
    const ticker = startTicker(first.tick, options);
    await first.reached;
    ticker.wake();
    await ticker.stop();
    expect(first.runs()).toBe(1);
    const second = counting(0, 2);
    const other = startTicker(second.tick, options);
    await new Promise(setImmediate);
    other.wake();
    await second.reached;
    await other.stop();
  });

  it('runs when something is due, before its scheduled time', async () => {
    const { tick, reached } = counting(0, 3);
    const due = [5, -5_000, null];
    const ticker = startTicker(tick, { ...options, msUntilDue: async () => due.shift() ?? null });
    await reached;
    expect(due).toEqual([null]);
    await ticker.stop();
  });

  it('retries a failed run soon, before its scheduled time', async () => {
    const { tick, reached, runs } = counting(2, 3);
    const ticker = startTicker(tick, options);
    await reached;
    await ticker.stop();
    expect(runs()).toBe(3);
  });
});

describe('a tick in batches', () => {
  it('repeats the batch until nothing is left', async () => {
    const { signal } = new AbortController();
    let left = 3;
    const batch = async () => {
      left -= 1;
      return left > 0;
    };
    await inBatches(batch, signal)();
    expect(left).toBe(0);
  });

  it('ends after the batch in which the service stops', async () => {
    const stopping = new AbortController();
    let runs = 0;
    const batch = async () => {
      runs += 1;
      if (runs === 2) stopping.abort();
      return true;
    };
    await inBatches(batch, stopping.signal)();
    expect(runs).toBe(2);
  });
});
