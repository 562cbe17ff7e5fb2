import { createHash } from 'node:crypto';
import { testSettings } from '@souk/platform/testing/test-settings';
import { readGatewayConfig } from './config.ts';

const valid = {
  GATEWAY_DATABASE_URL: 'postgresql://127.0.0.1/gateway',
  GATEWAY_CLIENT_SECRET: 'a secret',
  SESSION_KEY: 'k'.repeat(32),
  CURSOR_KEY: 'k'.repeat(32),
  BUS_DATABASE_URL: 'postgresql://127.0.0.1/bus',
  OIDC_ISSUER: 'http://127.0.0.1/realms/souk',
  OIDC_JWKS_URL: 'http://127.0.0.1/realms/souk/certs',
  APOLLO_TELEMETRY_DISABLED: '1',
};

/** With the settings of one subgraph, which are read when the supergraph names it. */
function read(environment: NodeJS.ProcessEnv): object {
  const config = readGatewayConfig(environment);
  return { ...config, gateway: config.subgraph('gateway') };
}

testSettings('gateway', read, valid);

describe('the settings of the gateway', () => {
  it.each(['8080;8081', '70000', 'http'])('refuse the ports %s', (ports) => {
    expect(() => readGatewayConfig({ ...valid, GATEWAY_MORE_PORTS: ports })).toThrow(
      'GATEWAY_MORE_PORTS: Must be ports, separated by commas',
    );
  });

  it.each(['missing.json', import.meta.filename])('refuse the manifest %s', (file) => {
    expect(() => readGatewayConfig({ ...valid, PERSISTED_OPERATIONS_FILE: file })).toThrow(
      'PERSISTED_OPERATIONS_FILE: Must be the path of a manifest',
    );
  });

  it('have the operations of our own clients by the hash of their texts', () => {
    const { listed, safelist } = readGatewayConfig(valid).persisted;
    expect([listed.size > 50, safelist]).toEqual([true, false]);
    for (const [id, text] of listed)
      expect(createHash('sha256').update(text).digest('hex')).toBe(id);
  });
});

describe('the gateway in production (GW-10)', () => {
  const production = {
    ...{ ...valid, NODE_ENV: 'production', GATEWAY_PUBLIC_URL: 'https://shop.example' },
    ...{
      OIDC_ISSUER: 'https://login.shop.example/realms/souk',
      ORDERS_SIGNING_KEY: 'k'.repeat(32),
    },
    ORDERS_URL: 'http://order-service:8080/graphql',
  };
  const tls = {
    OIDC_JWKS_URL: 'https://keycloak:8443/certs',
    GATEWAY_DATABASE_URL: 'postgresql://db/gateway?sslmode=verify-full',
    BUS_DATABASE_URL: 'postgresql://db/bus?sslmode=verify-full',
    ORDERS_URL: 'https://order-service:8080/graphql',
  };

  it('names every plain connection, those to subgraphs as well', () => {
    expect(() => readGatewayConfig(production)).toThrow(
      /GATEWAY_DATABASE_URL.*BUS_DATABASE_URL.*OIDC_JWKS_URL.*ORDERS_URL: Must begin with https/s,
    );
  });

  it('needs no certificate of its own, as TLS may end at the ingress', () => {
    expect(readGatewayConfig({ ...production, ...tls }).tls.certificate).toBeNull();
    expect(readGatewayConfig({ ...production, NETWORK_TRUSTED: 'true' }).production).toBe(true);
  });
});
