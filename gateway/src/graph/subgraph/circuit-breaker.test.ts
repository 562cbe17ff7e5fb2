import { newCircuitBreaker } from './circuit-breaker.ts';

describe('a circuit breaker', () => {
  const failing = (times: number) => {
    let time = 0;
    const breaker = newCircuitBreaker(() => time);
    for (let failure = 0; failure < times; failure += 1) breaker.failed();
    return { breaker, later: (ms: number) => (time += ms) };
  };

  it('allows calls while some succeed', () => {
    const { breaker } = failing(4);
    breaker.succeeded();
    breaker.failed();
    expect(breaker.allowsCall()).toBe(true);
  });

  it('opens after five failures in a row', () => {
    expect(failing(5).breaker.allowsCall()).toBe(false);
  });

  it('allows one trial call per second, and closes when it succeeds', () => {
    const { breaker, later } = failing(5);
    later(1_000);
    expect([breaker.allowsCall(), breaker.allowsCall()]).toEqual([true, false]);
    later(1_000);
    expect(breaker.allowsCall()).toBe(true);
    breaker.succeeded();
    expect([breaker.allowsCall(), breaker.allowsCall()]).toEqual([true, true]);
  });
});
