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
});
