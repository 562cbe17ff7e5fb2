import {
  certificateIssues,
  notInProduction,
  onlyHttpsInProduction,
  plainConnectionIssues,
  productionIssues,
} from './production.ts';

const everything = { CRASH_AT: 'orders/relay/sent#1', OIDC_ISSUER: 'http://login.shop.example' };
const named = (issues: readonly { path: readonly PropertyKey[] }[]) =>
  issues.flatMap(({ path }) => path);

describe('production', () => {
  it('has no crash points and no issuer without TLS, and all issues are told at once', () => {
    expect(productionIssues({ ...everything, NODE_ENV: 'production' })).toEqual([
      { path: ['CRASH_AT'], message: 'Not allowed in production.' },
      { path: ['OIDC_ISSUER'], message: 'Must begin with https:// in production.' },
    ]);
  });

  it.each([undefined, 'test', 'development'])('has no rules for NODE_ENV=%s', (NODE_ENV) => {
    expect(productionIssues({ ...everything, NODE_ENV })).toEqual([]);
  });

  it('refuses only what is set', () => {
    const environment = { NODE_ENV: 'production', A: 'x', B: '' };
    expect(named(notInProduction(environment, ['A', 'B', 'C']))).toEqual(['A']);
  });

  it.each([
    ['https://shop.example', []],
    ['HTTPS://shop.example', []],
    ['http://shop.example', ['URL']],
    ['http://localhost:8000', ['URL']],
    ['no address', ['URL']],
  ])('tells whether %s has TLS', (URL, refused) => {
    expect(named(onlyHttpsInProduction({ NODE_ENV: 'production', URL }, ['URL']))).toEqual(refused);
  });
});

describe('connections in production (GW-10)', () => {
  const names = { databases: ['DATABASE_URL'], addresses: ['ORDERS_URL'] };
  const NODE_ENV = 'production';
  const plain = {
    NODE_ENV,
    DATABASE_URL: 'postgresql://db/orders',
    ORDERS_URL: 'http://order-service:8080/graphql',
    KAFKA_BROKERS: 'kafka:9092',
  };
  const tls = {
    NODE_ENV,
    DATABASE_URL: 'postgresql://db/orders?sslmode=verify-full',
    ORDERS_URL: 'https://order-service:8080/graphql',
    KAFKA_BROKERS: 'kafka:9092',
    KAFKA_TLS: 'true',
  };

  it('without TLS are refused, all at once, with what to do', () => {
    const unless = 'in production, unless NETWORK_TRUSTED is true.';
    expect(plainConnectionIssues(plain, names)).toEqual([
      { path: ['DATABASE_URL'], message: `Must have the parameter sslmode=verify-full ${unless}` },
      { path: ['ORDERS_URL'], message: `Must begin with https:// ${unless}` },
      { path: ['KAFKA_TLS'], message: `Must be true ${unless}` },
    ]);
    expect(named(certificateIssues(plain))).toEqual(['TLS_CERT_FILE', 'TLS_KEY_FILE']);
  });

  it('with TLS are accepted, and those that are not set', () => {
    expect(plainConnectionIssues(tls, names)).toEqual([]);
    expect(plainConnectionIssues({ NODE_ENV }, names)).toEqual([]);
    expect(certificateIssues({ NODE_ENV, TLS_CERT_FILE: '/tls/tls.crt' })).toEqual([]);
  });

  it.each([
    'require',
    'prefer',
    'verify-ca',
    'no-verify',
    'disable',
    'verify-full&sslmode=disable',
  ])('with sslmode=%s do not check the server', (mode) => {
    const DATABASE_URL = `postgresql://db/orders?sslmode=${mode}`;
    expect(named(plainConnectionIssues({ ...tls, DATABASE_URL }, names))).toEqual(['DATABASE_URL']);
  });

  it.each([
    ['a network that encrypts by itself', { ...plain, NETWORK_TRUSTED: 'true' }],
    ['development', { ...plain, NODE_ENV: 'development' }],
  ])('may be plain in %s', (_, environment) => {
    expect(plainConnectionIssues(environment, names)).toEqual([]);
    expect(certificateIssues(environment)).toEqual([]);
  });

  it.each(['false', '', 'TRUE', '1'])('may not be plain with NETWORK_TRUSTED=%s', (trusted) => {
    const environment = { ...plain, NETWORK_TRUSTED: trusted };
    expect(plainConnectionIssues(environment, names)).toHaveLength(3);
  });
});
