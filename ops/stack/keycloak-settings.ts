type Settings = {
  readonly port: number;
  readonly managementPort: number;
  readonly databaseUrl: string;
  readonly adminPassword: string;
  readonly env: Readonly<Record<string, string>>;
};

/** What anybody may see in a list of processes. */
export function keycloakOptions({ port, managementPort, databaseUrl }: Settings): string[] {
  const { host, pathname, username } = new URL(databaseUrl);
  return [
    ...['start', '--optimized', '--import-realm'],
    // Alone: without this it looks for others on all networks. It counts only at the start.
    '--cache=local',
    '--log-level=INFO,io.smallrye.health:ERROR',
    ...['--http-enabled=true', '--http-host=127.0.0.1', `--http-port=${port}`],
    `--hostname=http://localhost:${port}`,
    ...['--http-management-host=127.0.0.1', `--http-management-port=${managementPort}`],
    `--db-url=jdbc:postgresql://${host}${pathname}`,
    `--db-username=${decodeURIComponent(username)}`,
  ];
}

/** What nobody else may see. It is all of its environment: the launcher's own is none of its business. */
export function keycloakSecrets({ databaseUrl, adminPassword, env }: Settings) {
  return {
    ...env,
    KC_DB_PASSWORD: decodeURIComponent(new URL(databaseUrl).password),
    KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
    KC_BOOTSTRAP_ADMIN_PASSWORD: adminPassword,
  };
}
