import type { TestedMutant } from './tested-mutant.ts';

const signature = 'auth/src/signature.ts';
const authenticator = 'platform/src/service/authenticator.ts';
const authenticated = 'platform/src/service/authenticator.test.ts';
const signed = 'auth/src/signature.test.ts';
const connection = 'gateway/src/graph/subgraph/subgraph-connection.ts';
const connected = 'gateway/src/graph/subgraph/subgraph-connection.test.ts';

/** Faults in the signature between the gateway and the subgraphs. */
export const signatureMutants: readonly TestedMutant[] = [
  {
    name: 'signature-not-checked',
    description: 'A subgraph answers whoever reaches its port.',
    file: authenticator,
    from: 'checkSignature(headers, rawBody(request), token);',
    to: 'rawBody(request);',
    test: authenticated,
  },
  {
    name: 'signature-of-no-body',
    description: 'A subgraph verifies the signature of an empty body.',
    file: authenticator,
    from: 'bodies.get(request) ?? Buffer.alloc(0)',
    to: 'Buffer.alloc(0)',
    test: authenticated,
  },
  {
    name: 'signature-of-parsed-body',
    description: 'A subgraph verifies the parsed body, not its bytes.',
    file: authenticator,
    from: 'bodies.set(request, body);',
    to: "bodies.set(request, Buffer.from(JSON.stringify(JSON.parse(body.toString('utf8')))));",
    test: authenticated,
  },
  {
    name: 'signature-without-token',
    description: 'The signature does not cover the token.',
    file: signature,
    from: "token === null ? '-' : sha256(token)",
    to: "'-'",
    test: authenticated,
  },
  {
    name: 'signature-without-body',
    description: 'The signature does not cover the body.',
    file: signature,
    from: 'time, sha256(body), token === null',
    to: "time, sha256(''), token === null",
    test: authenticated,
  },
  {
    name: 'signature-without-time',
    description: 'The signature does not cover the time.',
    file: signature,
    from: "['souk-1', id, time,",
    to: "['souk-1', id,",
    test: authenticated,
  },
  {
    name: 'signature-without-id',
    description: 'The signature does not cover the id of the request.',
    file: signature,
    from: "['souk-1', id, time,",
    to: "['souk-1', time,",
    test: authenticated,
  },
  {
    name: 'signature-any-key',
    description: 'The key of another subgraph signs as well.',
    file: signature,
    from: "createHmac('sha256', key)",
    to: "createHmac('sha256', 'souk')",
    test: authenticated,
  },
  {
    name: 'signature-prefix-suffices',
    description: 'A signature of another length is compared in part.',
    file: signature,
    from: 'return actual?.length === expected.length && timingSafeEqual(actual, expected);',
    to: 'return actual !== null && timingSafeEqual(actual, expected.subarray(0, actual.length));',
    test: authenticated,
  },
  {
    name: 'replay-accepted',
    description: 'A request is accepted twice.',
    file: signature,
    from: "    if (!isFirstUse(requestId, moment)) throw new UntrustedRequest('replayed');\n",
    to: '    isFirstUse(requestId, moment);\n',
    test: authenticated,
  },
  {
    name: 'stale-accepted',
    description: 'A request of an hour ago is accepted.',
    file: signature,
    from: 'if (Math.abs(moment - Number(time)) > windowMs)',
    to: 'if (Number(time) - moment > windowMs)',
    test: authenticated,
  },
  {
    name: 'future-accepted',
    description: 'A request that was signed for an hour later is accepted.',
    file: signature,
    from: 'if (Math.abs(moment - Number(time)) > windowMs)',
    to: 'if (moment - Number(time) > windowMs)',
    test: authenticated,
  },
  {
    name: 'skew-bound-exclusive',
    description: 'A request is stale at exactly 30 seconds.',
    file: signature,
    from: '> windowMs) throw',
    to: '>= windowMs) throw',
    test: signed,
  },
  {
    name: 'replay-forgotten-early',
    description: 'An id is forgotten while its request is not yet stale.',
    file: signature,
    from: 'replayCache(2 * windowMs)',
    to: 'replayCache(windowMs / 2)',
    test: signed,
  },
  {
    name: 'attempts-share-an-id',
    description: 'The gateway signs a second attempt with the id of the first.',
    file: connection,
    from: 'requestId: randomUUID(), at',
    to: "requestId: '0123456789abcdef', at",
    test: connected,
  },
  {
    name: 'gateway-signs-no-token',
    description: 'The gateway signs as if the caller were anonymous.',
    file: connection,
    from: 'at: new Date(), body, token })',
    to: 'at: new Date(), body, token: null })',
    test: connected,
  },
  {
    name: 'gateway-does-not-sign',
    description: 'The gateway signs nothing.',
    file: connection,
    from: '...(key && sign(',
    to: '...(false && sign(',
    test: connected,
  },
];
