import { LiveSettings, withCurrent } from './live-settings.ts';

const state = { key: 'window', value: '10', until: null, version: 2 };

describe('a live setting', () => {
  it('has no text until a value is applied, and keeps the newest one', () => {
    const settings = new LiveSettings();
    expect(settings.textOf('window')).toBeNull();
    settings.apply(state);
    settings.apply({ ...state, version: 1, value: '5' });
    expect(settings.textOf('window')).toBe('10');
    expect(settings.isNews(state)).toBe(false);
    settings.apply({ ...state, version: 3, value: null });
    expect(settings.textOf('window')).toBeNull();
  });

  it('ends by itself at its time', () => {
    const settings = new LiveSettings();
    const until = new Date('2026-11-21T12:00:00Z');
    settings.apply({ ...state, until });
    expect(settings.textOf('window', new Date(until.getTime() - 1))).toBe('10');
    expect(settings.textOf('window', until)).toBeNull();
  });
});

it('values are computed whenever they are read, and a copy of them keeps what they are', () => {
  let now = 1;
  const values = withCurrent({ fixed: 'a', moving: 0 }, { moving: () => now });
  const copy = { ...values };
  now = 2;
  expect([values.moving, copy.moving, values.fixed]).toEqual([2, 1, 'a']);
});
