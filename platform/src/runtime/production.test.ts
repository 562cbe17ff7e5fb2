import { notInProduction, onlyHttpsInProduction, productionIssues } from './production.ts';

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
