import { prepareChild } from './child.ts';
import { type Environment, inherited, type SystemPlan, schemeOf, webUrlOf } from './environment.ts';
import type { Hosted } from './host.ts';
import type { Processes } from './restartable.ts';
import type { Hosting } from './system-settings.ts';

type Web = {
  readonly stop: () => Promise<void>;
  /** Its process, when it has one of its own. */
  readonly processes: Processes;
};

const file = (name: string) => new URL(`../../web/src/${name}.ts`, import.meta.url).href;

/**
 * Starts the pages of the shop: in this process, or in one of their own. They are built first, unless they are
 * built already. They need nothing else to start: until the gateway answers, they say so.
 */
export async function startWeb(plan: SystemPlan, hosting: Hosting): Promise<Web> {
  const environment = webEnvironment(plan);
  if (hosting !== 'one-process') return startChild(environment, plan.logFile);
  // Found by its address, as the subgraphs are: nothing here imports it.
  const { start } = (await import(file('start'))) as {
    start: (environment: Environment) => Promise<Hosted>;
  };
  const { stop } = await start({ ...environment, LOG_FILE: plan.logFile });
  return { stop, processes: {} };
}

/** Returns the settings of the pages. */
function webEnvironment(plan: SystemPlan): Environment {
  return {
    ...inherited(),
    WEB_PORT: String(plan.ports.web),
    WEB_MANAGEMENT_PORT: '0',
    WEB_PUBLIC_URL: webUrlOf(plan) ?? '',
    GATEWAY_URL: `${schemeOf(plan)}://127.0.0.1:${plan.ports.gateway}`,
    ...(plan.certificates && { TLS_CA_FILE: plan.certificates.caFile }),
    ...plan.overrides,
  };
}

async function startChild(environment: Environment, logFile: string): Promise<Web> {
  const program = { name: 'web', main: file('main'), start: file('start'), environment, logFile };
  const begin = async () => {
    const child = await prepareChild(program);
    await child.run(environment);
    return child;
  };
  let child = await begin();
  const web = {
    get pid() {
      return child.pid;
    },
    restart: async () => {
      child = await begin();
    },
  };
  return { stop: () => child.stop(), processes: { web } };
}
