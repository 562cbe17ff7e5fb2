import type { TestedMutant } from './tested-mutant.ts';

const runtime = 'platform/src/runtime';
const production = { file: `${runtime}/production.ts`, test: `${runtime}/production.test.ts` };
const files = `${runtime}/tls/tls.test.ts`;
const postgres = 'ops/system/postgres-tls.db.test.ts';
const https = { file: 'gateway/src/http/use-https.ts', test: 'gateway/src/http/use-https.test.ts' };
const subgraph = 'gateway/src/graph/subgraph';

/** Faults in what keeps connections encrypted, and in who is trusted. */
export const tlsMutants: readonly TestedMutant[] = [
  {
    name: 'tls-plain-orm',
    description: 'MikroORM ignores the sslmode of its database URL.',
    file: 'platform/src/database/at-url.ts',
    from: ', connectionString: clientUrl',
    to: '',
    test: postgres,
  },
  {
    name: 'tls-plain-postgres',
    description: 'PostgreSQL of the stack accepts connections without TLS.',
    file: 'ops/system/postgres-tls.ts',
    from: 'hostssl all',
    to: 'host all',
    test: postgres,
  },
  {
    name: 'tls-failed-handshake-is-a-fault',
    description: 'A message is a dead letter after eight failed handshakes.',
    file: 'platform/src/bus/is-unavailable.ts',
    from: '[sqlStates, systemCodes, tlsCodes]',
    to: '[sqlStates, systemCodes]',
    test: postgres,
  },
  {
    ...production,
    name: 'tls-unchecked-database',
    description: 'Production accepts a database URL without verify-full.',
    from: ' && !verifiesServer(environment[name])',
    to: ' && false',
  },
  {
    ...production,
    name: 'tls-plain-kafka',
    description: 'Production accepts Kafka without TLS.',
    from: "KAFKA_BROKERS && KAFKA_TLS !== 'true'",
    to: 'false',
  },
  {
    ...production,
    name: 'tls-network-always-trusted',
    description: 'Production needs no TLS.',
    from: "environment.NETWORK_TRUSTED !== 'true'",
    to: 'false',
  },
  {
    ...production,
    name: 'tls-subgraph-without-certificate',
    description: 'A subgraph starts in production without a certificate.',
    from: '!requiresTls(environment) || environment.TLS_CERT_FILE',
    to: 'true',
  },
  {
    name: 'tls-wrong-key',
    description: 'A certificate is taken with the key of another one.',
    file: `${runtime}/tls/tls-settings.ts`,
    from: '  createSecureContext(pair);\n',
    to: '',
    test: files,
  },
  {
    name: 'tls-trust-without-end',
    description: 'An authority is trusted after the service has stopped.',
    file: `${runtime}/tls/trust-authority.ts`,
    from: '    trust(id, []);\n',
    to: '',
    test: files,
  },
  {
    ...https,
    name: 'tls-forwarded-by-strangers',
    description: 'Every client can say that it came by HTTPS.',
    from: "forwarded !== undefined && trustProxy(socket.remoteAddress ?? '', 0)",
    to: 'forwarded !== undefined',
  },
  {
    ...https,
    name: 'tls-redirected-post',
    description: 'A POST without TLS is redirected, with the credentials that it has sent.',
    from: "    if (method !== 'GET' && method !== 'HEAD') throw httpsNeeded(origin);\n",
    to: '',
  },
  {
    ...https,
    name: 'tls-redirect-elsewhere',
    description: 'The redirect to HTTPS leads to another host.',
    from: "url.startsWith('/') ? url : '/'",
    to: 'url',
  },
  {
    name: 'tls-plain-socket',
    description: 'A socket without TLS is accepted from the ingress.',
    file: 'gateway/src/subscriptions/transport/websocket.ts',
    from: '      context.assertHttps?.(request);\n',
    to: '',
    test: 'gateway/src/start.db.test.ts',
  },
  {
    name: 'tls-plain-subgraph',
    description: 'The gateway sends requests to a plain address of the supergraph in production.',
    file: `${subgraph}/subgraphs.ts`,
    from: 'needsTls && !/^(https|wss):/.test(url)',
    to: 'false',
    test: `${subgraph}/subgraph-tls.test.ts`,
  },
  {
    name: 'tls-any-certificate',
    description: 'The gateway trusts a subgraph with any certificate.',
    file: `${subgraph}/subgraph-connection.ts`,
    from: 'connect: { timeout: connectMs }',
    to: 'connect: { timeout: connectMs, rejectUnauthorized: false }',
    test: `${subgraph}/subgraph-tls.test.ts`,
  },
];
