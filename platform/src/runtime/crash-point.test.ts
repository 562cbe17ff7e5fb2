import { armedBy } from './crash-point.ts';

describe('a crash point', () => {
  it('is armed by its name and the pass at which the process dies', () => {
    expect(armedBy({ CRASH_AT: 'orders/relay/sent#3' })).toEqual({
      point: 'orders/relay/sent',
      pass: 3,
    });
  });

  it.each([
    ['without the variable', {}],
    ['in production', { CRASH_AT: 'orders/relay/sent#1', NODE_ENV: 'production' }],
  ])('is not armed %s', (_, environment) => {
    expect(armedBy(environment)).toBeNull();
  });

  it.each([
    ['without a pass', { CRASH_AT: 'orders/relay/sent' }],
    ['at pass 0', { CRASH_AT: 'orders/relay/sent#0' }],
  ])('is refused %s', (_, environment) => {
    expect(() => armedBy(environment)).toThrow('CRASH_AT');
  });
});
