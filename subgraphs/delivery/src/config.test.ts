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
