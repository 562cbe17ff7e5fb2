import { testSettings } from '@souk/platform/testing/test-settings';
import { configFrom } from './config.ts';

const valid = {
  ANALYTICS_DATABASE_URL: 'postgresql://127.0.0.1/analytics',
  ANALYTICS_SIGNING_KEY: 'k'.repeat(32),
  BUS_DATABASE_URL: 'postgresql://127.0.0.1/bus',
  OIDC_ISSUER: 'http://127.0.0.1/realms/souk',
  OIDC_JWKS_URL: 'http://127.0.0.1/realms/souk/certs',
};

testSettings('analytics', configFrom, valid);

describe('the time zone of the shop', () => {
  it('is that of Moscow, unless another one is set', () => {
    expect(configFrom(valid).zone).toBe('Europe/Moscow');
    expect(configFrom({ ...valid, SHOP_TIME_ZONE: 'Asia/Kolkata' }).zone).toBe('Asia/Kolkata');
  });

  it.each(['Europe/Nowhere', '+03:00'])('is refused at the start: %s', (SHOP_TIME_ZONE) => {
    expect(() => configFrom({ ...valid, SHOP_TIME_ZONE })).toThrow('SHOP_TIME_ZONE');
  });
});
