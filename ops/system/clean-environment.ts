import { setGlobalProxyFromEnv } from 'node:http';

/** Variables of the machine that programs need to run: paths, language, time zone, memory, Java and Maven. */
const machine =
  /^(PATH|HOME|USER|USERNAME|LOGNAME|SHELL|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|TEMP|TMP|TERM|NO_COLOR|FORCE_COLOR|CI|JAVA_HOME|MAVEN_\w+|MALLOC_\w+|M2_HOME|SystemRoot|APPDATA)$/;

/** Settings of the shop and of its services: docs/operations.md lists them all. */
const settings = [
  /^(SOUK|GATEWAY|WEB|IDENTITY|OIDC|KAFKA|BUS|SERVICES|SHOP|GRAPHQL|SAGA|PICTURES|VERIFIER)_/,
  /^(USERS|INVENTORY|ORDERS|BILLING|DELIVERY|NOTIFICATIONS|ANALYTICS)_/,
  /^(USER|ADDRESS)_COST_PER_MINUTE_MAX$|^ANONYMOUS_(PER_ADDRESS_MAX|CACHE_MS)$|^(SOCKETS|STREAMS)_PER_USER_MAX$/,
  /^RECEIVE_(HEADERS_)?TIMEOUT_MS$|^CONNECTIONS_(PER_ADDRESS_)?MAX$|^UNINITIALISED_PER_ADDRESS_MAX$/,
  /^SUBSCRIPTIONS_PER_SOCKET_MAX$|^BODY_BYTES_MAX$|^IN_FLIGHT_MAX$|^WAITING_(MAX|TIMEOUT_MS)$/,
  /^(QUERY|MUTATION|REQUEST)_TIMEOUT_MS$|^(OUTCOME|REPLICA|PLACING|SETTLE|HEARSAY)_WAIT_MS$|^PLACING_MAX$/,
  /^SIMILAR_ORDER_WINDOW_S$|^(SESSION|CURSOR)_KEY$|^SUPERGRAPH_FILE$|^SAFELIST$|^PERSISTED_OPERATIONS_|^LOG_(LEVEL|FILE|FILES_MAX|BYTES_MAX)$/,
  /^TLS_(CERT|KEY|CA)_FILE$|^NETWORK_TRUSTED$|^DB_PASSWORD$|^MANAGEMENT_HOST$|^NODE_ENV$|^NODE_COMPILE_CACHE$|^NODE_EXTRA_CA_CERTS$|^APOLLO_TELEMETRY_DISABLED$|^CRASH_AT$|^MUTANT$|^FACADE_/,
  /^OTEL_(EXPORTER_OTLP_\w+|TRACES_SAMPLER_ARG)$/,
];

/** True for a variable that a program of ours takes from its caller. */
export function isNeeded(name: string): boolean {
  return machine.test(name) || settings.some((pattern) => pattern.test(name));
}

/**
 * Keeps of the environment what our programs need. Everything else is for other programs and would
 * change ours: `PGSSLMODE` and `PGOPTIONS` every connection to PostgreSQL, a proxy every request to
 * localhost, a strict umask whether PostgreSQL's own user can enter its folder.
 */
export function cleanEnvironment(): void {
  for (const name of Object.keys(process.env)) if (!isNeeded(name)) delete process.env[name];
  // Node has set the proxy up when it started. With no proxy at all this call would change nothing.
  setGlobalProxyFromEnv({ http_proxy: 'http://127.0.0.1:9', no_proxy: '*' });
  // Files with secrets have a mode of their own.
  if (process.getuid?.() === 0) process.umask(0o022);
}
