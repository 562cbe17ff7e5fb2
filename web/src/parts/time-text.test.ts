import { clockText, dayKey, dayText, hoursText } from './time-text.ts';

const moscow = { language: 'en', timeZone: 'Europe/Moscow' };
const at = '2026-11-30T21:30:05.000Z';

describe('a time as text', () => {
  it('is that of the shop, whatever the time zone of the machine', () => {
    expect(clockText(at, moscow)).toBe('00:30:05');
    expect(dayText(at, moscow)).toBe('Tue 1 Dec');
    expect(dayKey(at, 'Europe/Moscow')).toBe('2026-12-01');
    expect(dayKey(at, 'UTC')).toBe('2026-11-30');
  });

  it('of a slot has both hours', () => {
    expect(hoursText('2026-11-30T05:00:00Z', '2026-11-30T07:00:00Z', moscow)).toBe('08:00–10:00');
  });
});
