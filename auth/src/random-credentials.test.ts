import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import { changedAt, checkProperty } from '@souk/platform/testing/property';
import fc from 'fast-check';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { KnownDevices } from './provider/known-devices.ts';
import { networkOf } from './provider/network-of.ts';
import { HttpError, type RouteRequest, readForm, readJson } from './provider/router.ts';
import { sign, signatureVerifier, UntrustedRequest } from './signature.ts';
import { tokenVerifier } from './token-verifier.ts';

const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
const jwk = { ...(await exportJWK(publicKey)), kid: 'k-1', alg: 'RS256' };
const settings = { issuer: 'https://login.souk.test/realms/souk', audience: 'souk' };
const verify = tokenVerifier({ ...settings, keys: createLocalJWKSet({ keys: [jwk] }) });
const valid = { typ: 'Bearer', azp: 'gateway', preferred_username: 'mira', sub: 'b-1' };

function tokenWith(claims: object, header: object = {}): Promise<string> {
  return new SignJWT({ iss: settings.issuer, aud: settings.audience, ...valid, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'k-1', ...header })
    .setExpirationTime('5m')
    .sign(privateKey);
}

/** The viewer, or the code of the refusal. Rethrows what has none. */
async function viewerOf(token: string): Promise<unknown> {
  try {
    return await verify(token);
  } catch (error) {
    const { code } = (error as { extensions?: { code?: string } }).extensions ?? {};
    if (code === undefined) throw error;
    return code;
  }
}

describe('a bearer token', () => {
  it('is refused when one character of it was changed (ID-5)', async () => {
    const token = await tokenWith({});
    expect(await viewerOf(token)).toMatchObject({ id: 'b-1' });
    const places = fc.oneof(
      fc.nat(),
      fc.nat(8).map((fromEnd) => token.length - 1 - fromEnd),
    );
    const property = fc.asyncProperty(places, fc.nat(), async (at, by) => {
      const changed = changedAt(token, at, by);
      expect([changed, await viewerOf(changed)]).toEqual([changed, 'UNAUTHENTICATED']);
    });
    await checkProperty(property, 200);
  });

  it('of any text is refused with UNAUTHENTICATED (ID-5)', async () => {
    const part = fc.oneof(
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
      fc.base64String(),
      fc.string(),
      fc.constantFrom('e30', 'eyJhbGciOiJub25lIn0', ''),
    );
    const tokens = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('.'));
    const property = fc.asyncProperty(tokens, async (token) => {
      expect(await viewerOf(token)).toBe('UNAUTHENTICATED');
    });
    await checkProperty(property, 200);
  });

  it('with any claims is a viewer of the right types, or refused (ID-5)', async () => {
    const names = fc.constantFrom(
      ...['typ', 'azp', 'sub', 'iss', 'aud', 'iat', 'nbf', 'sid', 'realm_access', 'email'],
      ...['preferred_username', 'given_name', 'scope'],
    );
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        { roles: ['admin'] },
        { roles: 'admin' },
        { roles: [1] },
        'sandbox',
        -1,
        1e300,
      ),
    );
    const property = fc.asyncProperty(fc.dictionary(names, values), async (claims) => {
      const viewer = await tokenWith(claims).then(viewerOf, () => 'unsignable');
      if (typeof viewer === 'string') return;
      expect(viewer).toMatchObject({
        ...{ id: expect.stringMatching(/./), username: expect.stringMatching(/./) },
        ...{ roles: expect.any(Array), scopes: expect.any(Array), azp: expect.any(String) },
      });
      const { roles, email } = viewer as { roles: unknown[]; email: unknown };
      expect([...roles, email ?? ''].every((one) => typeof one === 'string')).toBe(true);
    });
    await checkProperty(property, 200);
  });
});

describe('the signature of a request to a subgraph', () => {
  const key = 'a key that the gateway and one subgraph hold';
  const check = signatureVerifier(key);
  const bodies = fc.string({ unit: 'binary' });
  const tokens = fc.option(fc.string());

  it('is accepted for exactly what was signed (ID-12)', async () => {
    const property = fc.property(bodies, tokens, bodies, tokens, (body, token, other, another) => {
      const signed = sign(key, { requestId: randomUUID(), at: new Date(), body, token });
      const isSame = Buffer.from(body).equals(Buffer.from(other)) && token === another;
      if (!isSame) expect(() => check({ ...signed }, other, another)).toThrow(UntrustedRequest);
      check({ ...signed }, body, token);
      expect(() => check({ ...signed }, body, token)).toThrow(UntrustedRequest);
    });
    await checkProperty(property, 200);
  });

  it('is refused when one character of a header was changed, and in any other headers (ID-12)', async () => {
    const names = ['x-souk-request-id', 'x-souk-at', 'x-souk-signature'] as const;
    const property = fc.property(
      fc.constantFrom(...names),
      fc.nat(),
      fc.nat(),
      fc.string({ unit: 'binary-ascii' }),
      (name, at, by, text) => {
        const signed = sign(key, {
          requestId: randomUUID(),
          at: new Date(),
          body: '',
          token: null,
        });
        for (const value of [changedAt(signed[name], at, by), text, undefined, [signed[name]]])
          expect(() => check({ ...signed, [name]: value }, '', null)).toThrow(UntrustedRequest);
      },
    );
    await checkProperty(property, 300);
  });
});

describe('the cookie of known devices', () => {
  const devices = new KnownDevices('http://localhost:8180/realms/souk', 'a secret');
  const requestWith = (cookie: string) => ({ headers: { cookie } }) as IncomingMessage;
  const users = fc.uuid();

  it('knows its users, unless one character of it was changed', async () => {
    const property = fc.property(users, users, fc.nat(), fc.nat(), (ann, bob, at, by) => {
      const cookie = devices.add(requestWith(''), ann).split(';')[0] ?? '';
      expect(devices.find(requestWith(cookie), ann)).toMatch(/^[\w-]{22}$/);
      if (ann !== bob) expect(devices.find(requestWith(cookie), bob)).toBeNull();
      const [name = '', value = ''] = cookie.split('=');
      const changed = `${name}=${changedAt(value, at, by)}`;
      expect([changed, devices.find(requestWith(changed), ann)]).toEqual([changed, null]);
    });
    await checkProperty(property, 300);
  });

  it('knows nobody, whatever else the header holds', async () => {
    const texts = fc.string({ unit: fc.constantFrom(...'_devices_8180=.~;, aZ9') });
    const property = fc.property(texts, users, (cookie, user) => {
      expect(devices.find(requestWith(`_devices_8180=${cookie}`), user)).toBeNull();
      expect(devices.add(requestWith(cookie), user)).toMatch(/^_devices_8180=[\w.~-]+;/);
    });
    await checkProperty(property, 300);
  });
});

describe('a body sent to the provider', () => {
  it('of any bytes is read, or refused with HttpError', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map((text) => Buffer.from(text)),
      fc.constant(Buffer.alloc(70_000, '[')),
      fc.constant(Buffer.alloc(60_000, '[')),
    );
    const property = fc.asyncProperty(bytes, async (body) => {
      const request = () => ({ req: Readable.from([Buffer.from(body)]) }) as never as RouteRequest;
      for (const read of [readForm, readJson]) {
        const fault = await read(request()).then(
          () => null,
          (error: unknown) => error,
        );
        if (fault !== null) expect(fault).toBeInstanceOf(HttpError);
      }
    });
    await checkProperty(property, 200);
  });
});

describe('the network of an address', () => {
  it('is the same for all addresses of a home, and never fails', async () => {
    const property = fc.property(fc.ipV6(), fc.ipV4(), fc.string(), (six, four, text) => {
      expect(networkOf(four)).toBe(four);
      expect(networkOf(`::ffff:${four}`)).toBe(four);
      expect(typeof networkOf(text)).toBe('string');
      const network = networkOf(six);
      fc.pre(!six.includes('.'));
      expect(isIP(network.replace('/64', ''))).toBe(6);
      expect(networkOf(network.replace('::/64', ':1:2:3:4'))).toBe(network);
    });
    await checkProperty(property, 300);
  });
});
