import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { type Carrier, CarrierUnavailable } from '../domain/carrier.ts';
import { httpCarrier } from './http-carrier.ts';
import { simulatedCarrier } from './simulated-carrier.ts';

const stepMs = 60_000;
const start = Date.parse('2026-11-21T12:00:00Z');
const secret = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`;
const address = { street: 'Lane 1', city: 'Moscow', state: null, country: 'RU', zipCode: '1' };
const parcel = { address, from: new Date(start), to: new Date(start + stepMs) };

type UnderTest = {
  readonly carrier: Carrier;
  /** Lets time pass at the carrier. */
  readonly wait: (ms: number) => void;
  readonly close: () => Promise<void>;
};

async function simulated(): Promise<UnderTest> {
  let now = start;
  const carrier = simulatedCarrier({ stepMs, now: () => new Date(now) });
  const wait = (ms: number) => {
    now += ms;
  };
  return { carrier, wait, close: async () => {} };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, never>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {};
}

/** The simulated carrier behind HTTP. */
async function overHttp(): Promise<UnderTest> {
  const { carrier: behind, wait } = await simulated();
  const answer = async (request: IncomingMessage): Promise<[number, object | null]> => {
    if (request.headers.authorization !== 'Bearer token') return [401, {}];
    const { id, ...about } = await bodyOf(request);
    if (request.method === 'POST') return [201, await behind.book(about as never, id ?? '')];
    const ref = decodeURIComponent(request.url?.split('/')[2] ?? '');
    if (request.method === 'GET') return [200, await behind.track(ref)];
    const refusal = await behind.cancel(ref);
    return refusal ? [409, { message: refusal.refused }] : [204, null];
  };
  const server = createServer(async (request, response) => {
    const [status, body] = await answer(request);
    response.writeHead(status).end(body && JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const carrier = httpCarrier({ url, token: 'token', timeoutMs: 5_000, secrets: [secret] });
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { carrier, wait, close };
}

describe.each([
  ['simulated', simulated],
  ['over HTTP', overHttp],
])('the carrier, %s,', (_, open) => {
  let under: UnderTest;
  beforeEach(async () => {
    under = await open();
  });
  afterEach(() => under.close());
  const refOf = async (id: string) => {
    const label = await under.carrier.book(parcel, id);
    return 'ref' in label ? label.ref : '';
  };

  it('gives the same label for the same id, and another one for another', async () => {
    const ref = await refOf('d-1');
    expect(ref).not.toBe('');
    expect(await refOf('d-1')).toBe(ref);
    expect(await refOf('d-2')).not.toBe(ref);
  });

  it('reports the state of a parcel, and since when', async () => {
    const ref = await refOf('d-1');
    expect(await under.carrier.track(ref)).toEqual({ state: 'BOOKED', at: new Date(start) });
    under.wait(stepMs);
    const left = { state: 'IN_TRANSIT', at: new Date(start + stepMs) };
    expect(await under.carrier.track(ref)).toEqual(left);
    under.wait(10 * stepMs);
    const arrived = { state: 'DELIVERED', at: new Date(start + 2 * stepMs) };
    expect(await under.carrier.track(ref)).toEqual(arrived);
  });

  it('cancels a label, however often, until the parcel has left', async () => {
    const [one, two] = [await refOf('d-1'), await refOf('d-2')];
    expect(await under.carrier.cancel(one)).toBeNull();
    expect(await under.carrier.cancel(one)).toBeNull();
    under.wait(stepMs);
    expect((await under.carrier.track(one)).state).toBe('CANCELLED');
    expect(await under.carrier.cancel(two)).toEqual({ refused: 'The parcel has left.' });
  });

  it('accepts no callback that is not signed', () => {
    expect(under.carrier.verify({}, Buffer.from('{"ref":"r"}'))).toBeNull();
  });
});

describe('a carrier over HTTP', () => {
  it.each([
    ['does not listen', 'http://127.0.0.1:9'],
    ['is no carrier', 'http://127.0.0.1:9/else'],
  ])('that %s is unavailable', async (_, url) => {
    const carrier = httpCarrier({ url, token: 'token', timeoutMs: 5_000, secrets: [] });
    await expect(carrier.book(parcel, 'd-1')).rejects.toThrow(CarrierUnavailable);
  });

  it('that answers with an error, or with something else, is unavailable', async () => {
    const { carrier, close } = await overHttp();
    const other = await overHttp();
    await close();
    await expect(carrier.track('r')).rejects.toThrow(CarrierUnavailable);
    await other.close();
  });
});

describe('a callback of a carrier', () => {
  const other = `whsec_${Buffer.from('another secret of 32 characters!').toString('base64')}`;
  const carrier = httpCarrier({
    ...{ url: 'http://127.0.0.1:9', token: 'token', timeoutMs: 1_000 },
    secrets: [other, secret],
  });
  const body = '{"ref":"r-1"}';
  const signed = (text: string, at = new Date(), by = secret) => ({
    'webhook-id': 'e-1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(by).sign('e-1', at, text),
  });
  const verify = (headers: object, text = body) =>
    carrier.verify(headers as Record<string, string>, Buffer.from(text));

  it('names its event and the parcel, signed with any of the secrets', () => {
    const event = { eventId: 'e-1', subjectRef: 'r-1' };
    expect(verify(signed(body))).toEqual(event);
    expect(verify(signed(body, new Date(), other))).toEqual(event);
  });

  it.each([
    ['without a header', { 'webhook-signature': undefined }],
    ['under another id', { 'webhook-id': 'e-2' }],
    ['with another signature', { 'webhook-signature': 'v1,AAAA' }],
    ['with a time that is no number', { 'webhook-timestamp': 'now' }],
    [
      'with a time that only begins as a number',
      { 'webhook-timestamp': `${Math.floor(Date.now() / 1_000)}x` },
    ],
  ])('is refused %s', (_, changes) => {
    expect(verify({ ...signed(body), ...changes })).toBeNull();
  });

  it('is refused when it is old, of the future, changed, or signed by another one', () => {
    const minutes = (count: number) => new Date(Date.now() + count * 60_000);
    expect(verify(signed(body, minutes(-6)))).toBeNull();
    expect(verify(signed(body, minutes(6)))).toBeNull();
    expect(verify(signed(body), '{"ref":"r-2"}')).toBeNull();
    const third = `whsec_${Buffer.from('a third secret of 32 characters!').toString('base64')}`;
    expect(verify(signed(body, new Date(), third))).toBeNull();
    expect(verify(signed('[]'), '[]')).toBeNull();
    expect(verify(signed('{'), '{')).toBeNull();
  });
});
