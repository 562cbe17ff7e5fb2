import { type Program, prepareChild } from './child.ts';
import { Children } from './children.ts';
import {
  type Environment,
  gatewayEnvironment,
  type SystemPlan,
  subgraphEnvironment,
} from './environment.ts';
import { youngMbOf } from './heap-limits.ts';
import { type Replica, type Replicas, replicasOf, serviceOf } from './replicas.ts';
import { type Service, subgraphs } from './subgraphs.ts';
import type { SystemSettings } from './system-settings.ts';
import { waitForAll } from './wait-for-all.ts';
import { watchedChild } from './watched-child.ts';

/**
 * Starts the processes of the services that are not to run in this one. They load their modules with `early` and wait
 * for their settings. Registers in `cleanup` how to end them.
 */
export async function prepareChildren(
  { hosting, print, replicas = 1, codeOf }: SystemSettings,
  logFile: string,
  early: Environment,
  cleanup: AsyncDisposableStack,
): Promise<Children> {
  const prepare = hosting === 'watched' ? watchedChild(print) : prepareChild;
  const withHeap = (program: Program) => {
    const service = serviceOf(program.name as Replica);
    return prepare({ ...program, youngMb: youngMbOf(service, hosting) });
  };
  const children = new Children(logFile, withHeap, codeOf);
  // Registered first, so it runs last: it ends those that did not stop in time.
  cleanup.defer(() => children.kill());
  const separate = ['gateway' as const, ...(hosting === 'one-process' ? [] : subgraphs)];
  const names = separate.flatMap((service) => replicasOf(service, replicas));
  await waitForAll(names.map((name) => children.prepare(name, early)));
  return children;
}

type Run = {
  readonly children: Children;
  readonly plan: SystemPlan;
  readonly replicas: Replicas;
  readonly count: number;
  /** The settings that the modules need while they load. */
  readonly early: Environment;
};

/** Returns how to run all processes of a service, and to start one of them again. */
export function serviceRunner({ children, plan, replicas, count, early }: Run) {
  const run = (name: Replica, more: Environment = {}) => {
    const settings = { ...environmentOf(serviceOf(name), plan), ...replicas.settingsOf(name) };
    return children.of(name).run({ ...settings, ...more });
  };
  return {
    runAll: (service: Service) => waitForAll(replicasOf(service, count).map((name) => run(name))),
    restart: async (name: Replica, more: Environment = {}) => {
      await children.prepare(name, { ...early, ...more });
      await run(name, more);
    },
  };
}

function environmentOf(name: Service, plan: SystemPlan): Environment {
  return name === 'gateway' ? gatewayEnvironment(plan) : subgraphEnvironment(name, plan);
}
