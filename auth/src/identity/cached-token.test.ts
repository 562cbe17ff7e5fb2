import { cachedToken } from './cached-token.ts';

const clock = jest;

/** Caches numbered tokens with a lifetime of a minute. */
function source() {
  let requests = 0;
  return cachedToken(async () => {
    requests += 1;
    return { token: `t-${requests}`, lifetimeMs: 60_000 };
  });
}

describe('a cached token', () => {
  beforeEach(() => void clock.useFakeTimers());
  afterEach(() => void clock.useRealTimers());

  it('is requested once for concurrent callers', async () => {
    const token = source();
    expect(await Promise.all([token.get(), token.get()])).toEqual(['t-1', 't-1']);
    expect(await token.get()).toBe('t-1');
  });

  it('is replaced shortly before it expires, once for concurrent callers', async () => {
    const token = source();
    await token.get();
    clock.advanceTimersByTime(53_000);
    expect(await token.get()).toBe('t-1');
    clock.advanceTimersByTime(2_000);
    expect(await Promise.all([token.get(), token.get()])).toEqual(['t-2', 't-2']);
  });

  it('is replaced after it was invalidated', async () => {
    const token = source();
    await token.get();
    token.invalidate();
    expect(await token.get()).toBe('t-2');
  });

  it('is requested again after a failure', async () => {
    let unavailable = true;
    const token = cachedToken(async () => {
      if (unavailable) throw new Error('unavailable');
      return { token: 't', lifetimeMs: 60_000 };
    });
    const both = await Promise.allSettled([token.get(), token.get()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    unavailable = false;
    expect(await token.get()).toBe('t');
  });
});
