import { join } from 'node:path';
import type { Distribution } from './distribution.ts';
import { smallJvmFlags } from './jvm.ts';

/** Packages that Quarkus looks into, as `kc.sh` opens them. */
const opened = ['util', 'util.concurrent', 'security', 'lang'];

/**
 * How Java runs Keycloak, without `kc.sh`: the script would stay as a parent, and a kill of the one
 * is not a kill of the other. `home` is the distribution, or a folder that leads to its distribution.
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
