import { setTimeout as sleep } from 'node:timers/promises';
import { run, succeeds } from './run.ts';

const root = new URL('../..', import.meta.url).pathname;

type Container = {
  readonly Id: string;
  readonly Config: { readonly Labels: Readonly<Record<string, string>> };
  readonly State: {
    readonly Status: string;
    readonly ExitCode: number;
    readonly Health?: { readonly Status: string };
  };
  readonly RestartCount: number;
};

/** A project of Compose with the shipped file. */
export type Compose = {
  /** Runs a command of Compose, with its output on this one's. */
  readonly show: (...call: readonly string[]) => Promise<void>;
  /** Runs a command of Compose, and returns its output. */
  readonly read: (...call: readonly string[]) => Promise<string>;
  /** The containers by their services. */
  readonly containers: () => Promise<ReadonlyMap<string, Container>>;
  /** Waits until each service is healthy, and each program has ended with 0. Throws when one fails. */
  readonly untilHealthy: () => Promise<void>;
};

/** Finds Compose, as a plugin of Docker or as a program of its own. Null without either. */
export async function findCompose(
  project: string,
  env: Readonly<Record<string, string>>,
): Promise<Compose | null> {
  const plugin = await succeeds('docker', 'compose', 'version');
  if (!plugin && !(await succeeds('docker-compose', 'version'))) return null;
  const [program, first] = plugin ? ['docker', ['compose']] : ['docker-compose', []];
  const options = [...first, '--project-name', project, '--project-directory', root];
  const file = ['--file', `${root}docker-compose.yml`];
  const call = (shown: boolean) => (args: readonly string[]) =>
    run(program, [...options, ...file, ...args], { env, shown });
  const containers = () => containersOf(project);
  return {
    show: async (...args) => void (await call(true)(args)),
    read: (...args) => call(false)(args),
    containers,
    untilHealthy: () => untilHealthy(containers),
  };
}

async function containersOf(project: string): Promise<ReadonlyMap<string, Container>> {
  const filter = `label=com.docker.compose.project=${project}`;
  const ids = (await run('docker', ['ps', '--all', '--quiet', '--filter', filter])).trim();
  if (ids === '') return new Map();
  const all: Container[] = JSON.parse(await run('docker', ['inspect', ...ids.split('\n')]));
  const named = all.filter(({ Config }) => Config.Labels['com.docker.compose.oneoff'] !== 'True');
  return new Map(named.map((one) => [one.Config.Labels['com.docker.compose.service'] ?? '', one]));
}

async function untilHealthy(containers: Compose['containers']): Promise<void> {
  for (;;) {
    const all = [...(await containers())];
    for (const [service, { State }] of all) {
      if (!State.Health && State.Status === 'exited' && State.ExitCode !== 0)
        throw new Error(`${service} ended with ${State.ExitCode}.`);
    }
    if (all.length > 0 && all.every(([, { State }]) => isFine(State))) return;
    await sleep(1_000);
  }
}

function isFine({ Status, ExitCode, Health }: Container['State']): boolean {
  return Health ? Health.Status === 'healthy' : Status === 'exited' && ExitCode === 0;
}
