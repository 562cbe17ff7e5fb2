import { books, reviews } from '../testing/example-subgraphs.ts';
import { type GatewayHarness, startGatewayHarness } from '../testing/gateway-harness.ts';

const foreign = 'https://evil.test';
const own = 'http://shop.test';
const search = `?${new URLSearchParams({ query: '{ stars }' })}`;
const body = JSON.stringify({ query: '{ stars }' });

type Headers = Readonly<Record<string, string>>;
type Simple = { readonly method: string; readonly headers: Headers; readonly body?: string };

const get = (headers: Headers = {}): Simple => ({ method: 'GET', headers });
const post = (type: string | null, headers: Headers = { origin: foreign }): Simple => {
  return { method: 'POST', body, headers: { ...headers, ...(type && { 'content-type': type }) } };
};
const cors = { 'sec-fetch-mode': 'cors', origin: foreign };

/** What browsers send to another site without asking it first (Fetch standard). */
const simpleRequests: readonly (readonly [string, Simple])[] = [
  ['a link', get({ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })],
  ['a form with GET', get({ 'sec-fetch-mode': 'navigate', 'sec-fetch-user': '?1' })],
  ['a frame', get({ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })],
  ['an image', get({ 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' })],
  ['a script', get({ 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' })],
  ['a style sheet', get({ 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'style' })],
  ['a video', get({ 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'video', range: 'bytes=0-' })],
  ['an object', get({ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'object' })],
  ['a prefetch', get({ 'sec-fetch-mode': 'no-cors', 'sec-purpose': 'prefetch' })],
  ['fetch without CORS', get({ 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' })],
  ['HEAD without CORS', { method: 'HEAD', headers: { 'sec-fetch-mode': 'no-cors' } }],
  ['an image with CORS', get({ ...cors, 'sec-fetch-dest': 'image' })],
  ['a font', get({ ...cors, 'sec-fetch-dest': 'font' })],
  ['a module', get({ ...cors, 'sec-fetch-dest': 'script' })],
  ['fetch with CORS', get({ ...cors, 'sec-fetch-dest': 'empty' })],
  ['fetch of a page without an origin', get({ 'sec-fetch-mode': 'cors', origin: 'null' })],
  ['an event source', get({ ...cors, accept: 'text/event-stream' })],
  ['a form', post('application/x-www-form-urlencoded')],
  ['a form with files', post('multipart/form-data; boundary=x')],
  ['a form of plain text', post('text/plain')],
  ['a form of a page without an origin', post('text/plain', { origin: 'null' })],
  ['a form whose origin is kept secret', post('text/plain', {})],
  ['fetch of a body without a type', post(null)],
  ['fetch with CORS of text', post('text/plain;charset=UTF-8', cors)],
  ['a beacon', post('text/plain;charset=UTF-8', { origin: foreign, 'sec-fetch-mode': 'no-cors' })],
  ['a ping', post('text/ping', { 'ping-to': foreign })],
  ['a report of a content security policy', post('application/csp-report', {})],
];

describe('an operation that a page of another site makes a browser send (ID-4)', () => {
  let gateway: GatewayHarness;
  beforeAll(async () => {
    gateway = await startGatewayHarness({ books, reviews }, { anonymousCacheMs: 0 });
  });

  const called = () => gateway.subgraphs.reviews?.received.splice(0).length;

  const send = ({ method, headers, ...more }: Simple, extra: Headers) => {
    const url = method === 'POST' ? {} : { search };
    return gateway.send({ method, headers: { ...headers, ...extra }, ...more, ...url });
  };

  describe.each(['cross-site', 'same-site'])('from %s', (site) => {
    it.each(simpleRequests)('is refused as %s', async (_, request) => {
      const answer = await send(request, { 'sec-fetch-site': site });
      expect(answer.status).toBe(403);
      if (request.method !== 'HEAD') expect(answer.text).toContain('"code":"FORBIDDEN"');
      expect(called()).toBe(0);
    });

    it('is refused as JSON, and with a token, if its origin is not listed', async () => {
      const headers = { 'sec-fetch-site': site, origin: foreign, authorization: 'Bearer x' };
      const answer = await send(post('application/json', headers), {});
      expect(answer.status).toBe(403);
      expect(called()).toBe(0);
    });

    it('is answered for a listed origin', async () => {
      const headers = { 'sec-fetch-site': site, origin: own };
      expect((await send(get(headers), {})).body.data).toEqual({ stars: 5 });
      const posted = await send(post('application/json', headers), {});
      expect(posted.body.data).toEqual({ stars: 5 });
      expect(called()).toBe(2);
    });
  });

  // A form type is refused by its parser: what was sent in it is never read.
  it.each(simpleRequests)(
    'is refused as %s of a browser without Fetch Metadata, with its cookie',
    async (_, request) => {
      const kept = Object.entries(request.headers).filter(([name]) => !name.startsWith('sec-'));
      const headers = { ...Object.fromEntries(kept), cookie: 'session=x' };
      const answer = await send({ ...request, headers }, {});
      expect([400, 403]).toContain(answer.status);
      expect(called()).toBe(0);
    },
  );
});

describe('an operation of our own page, or of no page (ID-4)', () => {
  let gateway: GatewayHarness;
  beforeAll(async () => {
    gateway = await startGatewayHarness({ books, reviews });
  });

  it.each([
    ['our page', { 'sec-fetch-site': 'same-origin' }],
    ['our page, with its cookie', { 'sec-fetch-site': 'same-origin', cookie: 'a=b' }],
    ['the address bar', { 'sec-fetch-site': 'none', cookie: 'a=b' }],
    ['our page, in a browser without Fetch Metadata', { origin: own, cookie: 'a=b' }],
    ['such a browser, with a preflight', { cookie: 'a=b', 'apollo-require-preflight': '1' }],
    ['a server', {}],
  ])('is answered to %s, as GET and as POST', async (_, headers) => {
    const got = await gateway.send({ method: 'GET', search, headers });
    expect(got.body.data).toEqual({ stars: 5 });
    const posted = post('application/json', headers);
    expect((await gateway.send({ ...posted })).body.data).toEqual({ stars: 5 });
  });

  it('leaves a mutation to POST', async () => {
    const query = 'mutation { addBook(isbn: "1") { isbn } }';
    const answer = await gateway.send({
      method: 'GET',
      search: `?${new URLSearchParams({ query })}`,
      headers: { 'sec-fetch-site': 'none' },
    });
    expect(answer.status).toBe(405);
  });

  it('lets a link on another site open the page without an operation', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', accept: 'application/json' };
    const answer = await gateway.send({ method: 'GET', headers });
    expect(answer.status).not.toBe(403);
  });
});
