import type { CertificateFiles } from '@souk/platform/runtime/tls/tls-settings';

/** Its certificate, and the authority of the services and of the database. */
export type KeycloakTls = { readonly caFile: string; readonly certificate: CertificateFiles };

type Settings = {
  readonly port: number;
  readonly managementPort: number;
  readonly databaseUrl: string;
  readonly adminPassword: string;
  readonly tls?: KeycloakTls | null;
  readonly env: Readonly<Record<string, string>>;
};

/** Returns the command-line options. They hold no secret, as every user sees them in `ps`. */
export function keycloakOptions(settings: Settings): string[] {
  const { port, managementPort, databaseUrl, tls = null } = settings;
  // Its driver has the same names for what follows the `?`.
  const { host, pathname, username, search } = new URL(databaseUrl);
  return [
    ...['start', '--optimized', '--import-realm'],
    // Without it, Keycloak searches all networks for cluster members. Only `start` accepts it.
    '--cache=local',
    '--log-level=INFO,io.smallrye.health:ERROR',
    '--http-host=127.0.0.1',
    ...(tls ? secured(port, tls) : ['--http-enabled=true', `--http-port=${port}`]),
    `--hostname=${tls ? 'https' : 'http'}://localhost:${port}`,
    ...['--http-management-host=127.0.0.1', `--http-management-port=${managementPort}`],
    `--db-url=jdbc:postgresql://${host}${pathname}${search}`,
    `--db-username=${decodeURIComponent(username)}`,
  ];
}

/** HTTPS only, on the management port as well. */
function secured(port: number, { caFile, certificate: { certFile, keyFile } }: KeycloakTls) {
  return [
    ...['--http-enabled=false', `--https-port=${port}`],
    ...[`--https-certificate-file=${certFile}`, `--https-certificate-key-file=${keyFile}`],
    // For its requests to the gateway, when a login ends.
    `--truststore-paths=${caFile}`,
  ];
}

/** Returns Keycloak's whole environment: its secrets, and nothing of the launcher's environment. */
export function keycloakSecrets({ databaseUrl, adminPassword, env }: Settings) {
  return {
    ...env,
    KC_DB_PASSWORD: decodeURIComponent(new URL(databaseUrl).password),
    KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
    KC_BOOTSTRAP_ADMIN_PASSWORD: adminPassword,
  };
}
