import { LineFull, Turnstile } from './concurrency-limiter.ts';

const forever = new AbortController().signal;

/** Work that ends when it is told to, and says when it has begun. */
function work(turnstile: Turnstile, signal = forever) {
  const end = Promise.withResolvers<string>();
  const begun = Promise.withResolvers<void>();
  let hasBegun = false;
  const passed = turnstile.pass(signal, () => {
    hasBegun = true;
    begun.resolve();
    return end.promise;
  });
  return { passed, end, begun: begun.promise, hasBegun: () => hasBegun };
}

describe('a turnstile', () => {
  it('lets in as many as there is room for, and the next one when one has ended', async () => {
    const turnstile = new Turnstile(2, 10);
    const [one, two, three] = [work(turnstile), work(turnstile), work(turnstile)];
    expect([one, two, three].map(({ hasBegun }) => hasBegun())).toEqual([true, true, false]);
    expect([turnstile.inside, turnstile.waiting]).toEqual([2, 1]);
    two.end.resolve('done');
    expect(await two.passed).toBe('done');
    await three.begun;
    expect([turnstile.inside, turnstile.waiting]).toEqual([2, 0]);
  });

  it('gives a place to the first in the line, and to nobody who comes later', async () => {
    const turnstile = new Turnstile(1, 10);
    const [inside, first] = [work(turnstile), work(turnstile)];
    inside.end.resolve('done');
    const late = work(turnstile);
    await first.begun;
    expect(late.hasBegun()).toBe(false);
  });

  it('refuses at once whoever finds the line full', async () => {
    const turnstile = new Turnstile(1, 1);
    work(turnstile);
    work(turnstile);
    await expect(work(turnstile).passed).rejects.toThrow(LineFull);
  });

  it('lets somebody leave the line, and never begins what they wanted', async () => {
    const turnstile = new Turnstile(1, 1);
    const leaving = new AbortController();
    const [inside, waiting] = [work(turnstile), work(turnstile, leaving.signal)];
    leaving.abort('left');
    await expect(waiting.passed).rejects.toBe('left');
    inside.end.resolve('done');
    await inside.passed;
    expect(waiting.hasBegun()).toBe(false);
    expect([turnstile.inside, turnstile.waiting]).toEqual([0, 0]);
  });

  it('is free again after work that failed', async () => {
    const turnstile = new Turnstile(1, 0);
    const failing = work(turnstile);
    failing.end.reject(new Error('It broke.'));
    await expect(failing.passed).rejects.toThrow('It broke.');
    expect(turnstile.inside).toBe(0);
  });
});
