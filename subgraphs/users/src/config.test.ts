import { testSettings } from '@souk/platform/testing/test-settings';
import { configFrom } from './config.ts';

const environment = {
  USERS_PORT: '4001',
  USERS_DATABASE_URL: 'postgresql://127.0.0.1/users',
  USERS_SIGNING_KEY: 'k'.repeat(32),
  SERVICES_CLIENT_SECRET: 'a secret of services',
  BUS_DATABASE_URL: 'postgresql://127.0.0.1/bus',
  OIDC_ISSUER: 'http://localhost:8080/realms/souk',
  OIDC_JWKS_URL: 'http://127.0.0.1:8080/keys',
};

testSettings('users', configFrom, environment);

describe('the settings of users', () => {
  it('reach the realm at its issuer, unless another URL is set', () => {
    const clientSecret = environment.SERVICES_CLIENT_SECRET;
    const { identitySettings } = configFrom(environment);
    expect(identitySettings).toEqual({ realmUrl: environment.OIDC_ISSUER, clientSecret });
    const IDENTITY_REALM_URL = 'http://keycloak:8080/realms/souk';
    const internal = configFrom({ ...environment, IDENTITY_REALM_URL });
    expect(internal.identitySettings).toEqual({ realmUrl: IDENTITY_REALM_URL, clientSecret });
  });

  it('name the shop, its languages and its time zone', () => {
    const timeZone = 'Europe/Moscow';
    const usual = { name: 'Souk', languages: ['en', 'ru'], timeZone };
    expect(configFrom(environment).shop).toEqual(usual);
    const own = { SHOP_NAME: 'Tea', SHOP_LANGUAGES: 'ru, pt-BR', SHOP_TIME_ZONE: 'America/Bahia' };
    const { shop } = configFrom({ ...environment, ...own });
    expect(shop).toEqual({
      name: 'Tea',
      languages: ['ru', 'pt-BR'],
      timeZone: 'America/Bahia',
    });
    const faulty = { SHOP_LANGUAGES: 'en,english speakers', SHOP_TIME_ZONE: '+03:00' };
    for (const [name, value] of Object.entries(faulty)) {
      expect(() => configFrom({ ...environment, [name]: value })).toThrow(name);
    }
  });

  it('show what the environment says about the settings that can be changed', () => {
    expect(configFrom(environment).settingPolicy).toEqual({ production: false, environment: {} });
    const values = { BILLING_OPENING_BALANCE: '7', BILLING_HOLD_DAYS: '007', SAGA_AGAIN_MS: '9' };
    const outside = { BILLING_COMMISSION_BP: 'half' };
    const all = { ...environment, ...values, ...outside };
    const texts = { OPENING_BALANCE: '7.00', HOLD_TIME: '7', SAGA_RETRY: '9', COMMISSION: 'half' };
    expect(configFrom(all).settingPolicy).toEqual({ production: false, environment: texts });
  });

  it('confirm addresses only when they say so (ID-8)', () => {
    const confirms = (SHOP_EMAIL_CONFIRMATION?: string) =>
      configFrom({ ...environment, SHOP_EMAIL_CONFIRMATION }).confirmsEmail;
    expect([confirms(), confirms('off'), confirms('on')]).toEqual([false, false, true]);
    expect(() => confirms('yes')).toThrow('SHOP_EMAIL_CONFIRMATION');
  });

  it('are not complete without the secret for the identity provider', () => {
    const incomplete = { ...environment, SERVICES_CLIENT_SECRET: '' };
    expect(() => configFrom(incomplete)).toThrow('SERVICES_CLIENT_SECRET');
  });
});
