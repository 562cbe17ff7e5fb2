import { keptToken } from './kept-token.ts';

const { jest: clock } = import.meta;

/** Gives out tokens that live a minute, and counts them. */
function source() {
  let given = 0;
  const ask = async () => {
    given += 1;
    return { token: `t-${given}`, lifetimeMs: 60_000 };
  };
  return keptToken(ask);
}

describe('a token that is kept', () => {
  beforeEach(() => void clock.useFakeTimers());
  afterEach(() => void clock.useRealTimers());

  it('is asked for once by all who need it at the same time', async () => {
    const token = source();
    expect(await Promise.all([token.get(), token.get()])).toEqual(['t-1', 't-1']);
    expect(await token.get()).toBe('t-1');
  });

  it('is replaced a little before it ends, once for all', async () => {
    const token = source();
    await token.get();
    clock.advanceTimersByTime(53_000);
    expect(await token.get()).toBe('t-1');
    clock.advanceTimersByTime(2_000);
    expect(await Promise.all([token.get(), token.get()])).toEqual(['t-2', 't-2']);
  });

  it('is replaced when it was forgotten', async () => {
    const token = source();
    await token.get();
    token.forget();
    expect(await token.get()).toBe('t-2');
  });

  it('is not a failure that is kept', async () => {
    let away = true;
    const token = keptToken(async () => {
      if (away) throw new Error('away');
      return { token: 't', lifetimeMs: 60_000 };
    });
    const both = await Promise.allSettled([token.get(), token.get()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    away = false;
    expect(await token.get()).toBe('t');
  });
});
