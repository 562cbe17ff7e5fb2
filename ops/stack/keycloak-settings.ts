type Settings = {
  readonly port: number;
  readonly managementPort: number;
  readonly databaseUrl: string;
  readonly adminPassword: string;
  readonly env: Readonly<Record<string, string>>;
};

/** Returns the command-line options. They hold no secret, as every user sees them in `ps`. */
export function keycloakOptions({ port, managementPort, databaseUrl }: Settings): string[] {
  const { host, pathname, username } = new URL(databaseUrl);
  return [
    ...['start', '--optimized', '--import-realm'],
    // Without it, Keycloak searches all networks for cluster members. Only `start` accepts it.
    '--cache=local',
    '--log-level=INFO,io.smallrye.health:ERROR',
    ...['--http-enabled=true', '--http-host=127.0.0.1', `--http-port=${port}`],
    `--hostname=http://localhost:${port}`,
    ...['--http-management-host=127.0.0.1', `--http-management-port=${managementPort}`],
    `--db-url=jdbc:postgresql://${host}${pathname}`,
    `--db-username=${decodeURIComponent(username)}`,
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
