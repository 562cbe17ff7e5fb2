import { kindNames } from './notification-kind.ts';
import { languages, textOf } from './text-of.ts';

const at = new Date('2026-11-21T21:30:00Z');
const details = { amount: { currency: 'RUB', minorUnits: 200_005 } };
const held = { kind: 'PAYMENT_HELD', at, details, order: 'S-1' } as const;

describe('the text of a notification', () => {
  it('names the amount, the order and the time by the clocks of the shop (NOT-1)', () => {
    expect(textOf(held, { language: 'en', timeZone: 'Europe/Moscow' })).toEqual({
      title: 'Payment reserved',
      text: '2000.05 RUB reserved for order S-1 on 22 November 2026 at 00:30.',
    });
    const { text } = textOf(held, { language: 'ru', timeZone: 'UTC' });
    expect(text).toContain('2000.05 RUB зарезервировано для заказа S-1: 21 ноября 2026 г.');
    expect(text).toContain('21:30');
  });

  it('names the tracking number of what has left', () => {
    const shipped = {
      ...held,
      kind: 'PARCEL_SHIPPED',
      details: { trackingNumber: 'T-1' },
    } as const;
    expect(textOf(shipped, { language: 'en', timeZone: 'UTC' }).text).toBe(
      'A parcel of your order S-1 was shipped on 21 November 2026 at 21:30. Tracking number: T-1.',
    );
  });

  it.each(languages.flatMap((language) => kindNames.map((kind) => [kind, language] as const)))(
    'of %s in %s has a title, and no empty place',
    (kind, language) => {
      const { title, text } = textOf({ ...held, kind }, { language, timeZone: 'UTC' });
      expect(title).not.toBe('');
      expect(`${title} ${text}`).not.toMatch(/undefined| {2}| \./);
      if (!kind.startsWith('PAYOUT')) expect(text).toContain('S-1');
      if (/^PA(YMENT|YOUT)/.test(kind)) expect(text).toContain('2000.05 RUB');
    },
  );
});
