import { testSettings } from '@souk/platform/testing/test-settings';
import { configFrom } from './config.ts';

const valid = {
  DELIVERY_DATABASE_URL: 'postgresql://127.0.0.1/delivery',
  DELIVERY_SIGNING_KEY: 'k'.repeat(32),
  BUS_DATABASE_URL: 'postgresql://127.0.0.1/bus',
  OIDC_ISSUER: 'http://127.0.0.1/realms/souk',
  OIDC_JWKS_URL: 'http://127.0.0.1/realms/souk/certs',
};

testSettings('delivery', configFrom, valid);

describe('the delivery hours of the settings', () => {
  const planOf = (settings: object) => configFrom({ ...valid, ...settings }).plan;

  it('are those of each day, unless a day of the week has its own', () => {
    const { week } = planOf({ DELIVERY_HOURS_BY_WEEKDAY: 'sat=10-18, sun=closed' });
    const usual = { beginsAtHour: 8, endsAtHour: 20 };
    const weekend = [{ beginsAtHour: 10, endsAtHour: 18 }, null];
    expect(week).toEqual([...Array.from({ length: 5 }, () => usual), ...weekend]);
  });

  it('leave out holidays', () => {
    expect(planOf({}).holidays).toEqual([]);
    expect(planOf({ DELIVERY_HOLIDAYS: '2027-01-07, 12-31' }).holidays).toEqual([
      '2027-01-07',
      '12-31',
    ]);
  });

  it.each([
    [{ SHOP_TIME_ZONE: 'Europe/Nowhere' }, 'SHOP_TIME_ZONE'],
    [{ SHOP_TIME_ZONE: '+03:00' }, 'SHOP_TIME_ZONE'],
    [{ DELIVERY_HOURS_BY_WEEKDAY: 'someday=1-2' }, 'DELIVERY_HOURS_BY_WEEKDAY'],
    [{ DELIVERY_HOURS_BY_WEEKDAY: 'sat=10-11' }, 'A day must be as long as a slot.'],
    [{ DELIVERY_HOURS_BY_WEEKDAY: 'sat=10-25' }, 'A day must be as long as a slot.'],
    [
      {
        DELIVERY_HOURS_BY_WEEKDAY: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
          .map((day) => `${day}=closed`)
          .join(),
      },
      'A week must have a day with deliveries.',
    ],
    [{ DELIVERY_HOLIDAYS: '2027-13-01' }, 'DELIVERY_HOLIDAYS'],
  ])('are refused at the start: %p', (settings, reason) => {
    expect(() => configFrom({ ...valid, ...settings })).toThrow(reason);
  });
});

it('a carrier is reached by https in production, as its token is a secret (GW-10)', () => {
  const carrier = { DELIVERY_CARRIER: 'http', DELIVERY_CARRIER_TOKEN: 'token' };
  const of = (DELIVERY_CARRIER_URL: string, NODE_ENV = 'production') =>
    configFrom({
      ...{ ...valid, ...carrier, DELIVERY_CARRIER_URL, NODE_ENV, NETWORK_TRUSTED: 'true' },
      OIDC_ISSUER: 'https://login.shop.example/realms/souk',
    });
  expect(() => of('http://carrier.example')).toThrow(
    'DELIVERY_CARRIER_URL: Must begin with https:// in production.',
  );
  expect(() => of('https://carrier.example')).not.toThrow();
  expect(() => of('http://carrier.example', 'development')).not.toThrow();
});
