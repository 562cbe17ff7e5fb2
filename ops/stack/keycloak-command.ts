import { join } from 'node:path';
import type { Distribution } from './distribution.ts';
import { smallJvmFlags } from './jvm.ts';

/** Packages that Quarkus accesses by reflection; `kc.sh` opens the same. */
const opened = ['util', 'util.concurrent', 'security', 'lang'];

/**
 * Returns Java's arguments for Keycloak. Replaces `kc.sh`, which would stay as a parent process: a
 * kill of the script does not kill Keycloak. `home` is the distribution or a folder of links to it.
 */
export function keycloakCommand({ keycloak }: Distribution, home: string): readonly string[] {
  return [
    ...['-Xms128m', '-Xmx384m', ...smallJvmFlags],
    '--enable-native-access=ALL-UNNAMED',
    ...opened.map((name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`),
    '-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory',
    '-Djava.util.logging.manager=org.jboss.logmanager.LogManager',
    '-Dpicocli.disable.closures=true',
    `-Dkc.home.dir=${home}`,
    `-Djboss.server.config.dir=${join(home, 'conf')}`,
    ...['-cp', join(keycloak, 'lib', 'quarkus-run.jar')],
    'io.quarkus.bootstrap.runner.QuarkusEntryPoint',
  ];
}
