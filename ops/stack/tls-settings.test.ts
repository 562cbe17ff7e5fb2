import { brokerSettings, clientSettings } from './broker-settings.ts';
import { keycloakOptions } from './keycloak-settings.ts';

const caFile = '/shop/tls/ca.pem';
const node = { data: '/shop/kafka', port: 19_092, member: { id: 1, controllerPorts: [19_093] } };
const keycloak = {
  ...{ port: 8_180, managementPort: 9_000, adminPassword: 'secret', env: {} },
  databaseUrl: 'postgresql://identity:secret@127.0.0.1:5432/identity',
};

describe('the stack with TLS (GW-10)', () => {
  it('has no plain listener of Kafka for clients', () => {
    const tls = { caFile, keystore: '/shop/tls/kafka.pem' };
    const settings = brokerSettings({ ...node, tls });
    expect(settings).toContain('listeners=SSL://127.0.0.1:19092,CONTROLLER://127.0.0.1:19093\n');
    expect(settings).toContain('advertised.listeners=SSL://127.0.0.1:19092\n');
    expect(settings).toContain('ssl.keystore.location=/shop/tls/kafka.pem\n');
    expect(settings).not.toContain('PLAINTEXT://');
    expect(clientSettings(caFile)).toBe(
      'security.protocol=SSL\nssl.truststore.type=PEM\nssl.truststore.location=/shop/tls/ca.pem\n',
    );
  });

  it('has no plain port of Keycloak, and a checked database', () => {
    const certificate = { certFile: '/shop/tls/keycloak.crt', keyFile: '/shop/tls/keycloak.key' };
    const parameters = `?sslmode=verify-full&sslrootcert=${encodeURIComponent(caFile)}`;
    const databaseUrl = `${keycloak.databaseUrl}${parameters}`;
    const options = keycloakOptions({ ...keycloak, databaseUrl, tls: { caFile, certificate } });
    expect(options).toContain('--http-enabled=false');
    expect(options).toContain('--https-port=8180');
    expect(options).toContain('--hostname=https://localhost:8180');
    expect(options).toContain(`--db-url=jdbc:postgresql://127.0.0.1:5432/identity${parameters}`);
    expect(options.join(' ')).not.toMatch(/secret|--http-port/);
  });

  it('is plain without', () => {
    expect(brokerSettings({ ...node, tls: null })).toContain('listeners=PLAINTEXT://');
    expect(brokerSettings({ ...node, tls: null })).not.toContain('ssl.');
    expect(keycloakOptions(keycloak)).toContain('--hostname=http://localhost:8180');
  });
});
