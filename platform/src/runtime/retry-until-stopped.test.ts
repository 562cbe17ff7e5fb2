import { retryUntilStopped } from './retry-until-stopped.ts';

const backoff = { firstMs: 0, factor: 1, maxMs: 0 };

/** Returns the count of failures in a row, at each failed step. */
async function failures(steps: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const [end, counted, left] = [new AbortController(), [] as number[], [...steps]];
  const step = async () => {
    const next = left.shift();
    if (left.length === 0) queueMicrotask(() => end.abort());
    await next?.();
  };
  await retryUntilStopped(step, {
    end: end.signal,
    backoff,
    onFault: (_, failed) => counted.push(failed),
  });
  return counted;
}

describe('retryUntilStopped', () => {
  let now: number;

  beforeEach(() => {
    now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => jest.restoreAllMocks());

  const fail = () => Promise.reject(new Error('No.'));
  const succeed = async () => {};
  const failLate = async () => {
    now += 60_000;
    throw new Error('Not any more.');
  };

  it('counts the faults in a row', async () => {
    expect(await failures([fail, fail, succeed, fail, succeed, succeed])).toEqual([1, 2, 1]);
  });

  it('starts a new count after a step that ran for long', async () => {
    expect(await failures([fail, fail, failLate, fail, succeed])).toEqual([1, 2, 1, 2]);
  });
});
