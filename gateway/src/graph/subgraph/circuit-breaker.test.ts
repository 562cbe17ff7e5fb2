import { newBreaker } from './circuit-breaker.ts';

describe('a breaker', () => {
  const failing = (times: number) => {
    let time = 0;
    const breaker = newBreaker(() => time);
    for (let failure = 0; failure < times; failure += 1) breaker.failed();
    return { breaker, later: (ms: number) => (time += ms) };
  };

  it('lets calls through while some succeed', () => {
    const { breaker } = failing(4);
    breaker.succeeded();
    breaker.failed();
    expect(breaker.mayCall()).toBe(true);
  });

  it('keeps calls away after five failures in a row', () => {
    expect(failing(5).breaker.mayCall()).toBe(false);
  });

  it('lets one call a second look, and all when it succeeded', () => {
    const { breaker, later } = failing(5);
    later(1_000);
    expect([breaker.mayCall(), breaker.mayCall()]).toEqual([true, false]);
    later(1_000);
    expect(breaker.mayCall()).toBe(true);
    breaker.succeeded();
    expect([breaker.mayCall(), breaker.mayCall()]).toEqual([true, true]);
  });
});
