import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { exampleOperations, type StartPageContent, startPage } from './start-page.ts';

const file = new URL('../../../../schema/supergraph.graphql', import.meta.url);
const schema = buildSchema(readFileSync(file, 'utf8'), { assumeValid: true });
const demo: StartPageContent = {
  production: false,
  publicUrl: 'http://localhost:8000',
  issuer: 'http://localhost:8180/realms/souk',
  demoPassword: 'a "demo" password',
  hasMailbox: true,
};

describe('the examples of the start page', () => {
  it('are three operations that the shop accepts, each with a comment', () => {
    const examples = exampleOperations();
    expect(examples.map(({ name }) => name)).toEqual(['OnSale', 'Buy', 'MyOrders']);
    for (const { text } of examples) {
      expect(text).toMatch(/^# .+\.\n(query|mutation|subscription) /);
      expect(validate(schema, parse(text))).toEqual([]);
    }
  });
});

describe('the start page', () => {
  it('leads to all tools, and says who may log in and how to take a token', () => {
    const page = startPage(demo);
    const links = [...page.matchAll(/href="(\/[^"?]*)/g)].map(([, path]) => path);
    for (const path of ['/explorer', '/graphql', '/auth/login', '/mailbox'])
      expect(links).toContain(path);
    expect(startPage({ ...demo, hasMailbox: false })).not.toContain('/mailbox');
    for (const name of ['buyer', 'seller2', 'courier', 'analyst', 'operator', 'admin'])
      expect(page).toMatch(new RegExp(`<code>[^<]*\\b${name}\\b`));
    expect(page).toContain('http://localhost:8180/realms/souk/protocol/openid-connect/token');
    expect(page).toContain('a &#34;demo&#34; password');
  });

  it('without demo users names nobody, and no password', () => {
    const page = startPage({ ...demo, demoPassword: null });
    expect(page).not.toContain('Who may log in');
    expect(page).toContain('password=&#60;password&#62;');
  });

  it('in production shows none of the tools (GW-5)', () => {
    const page = startPage({ ...demo, production: true, demoPassword: null });
    expect(page).not.toMatch(/explorer|sandbox|curl|realms/i);
    expect(page).toContain('href="/auth/login"');
  });
});
