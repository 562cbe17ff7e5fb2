import type { Child, Program } from './child.ts';
import type { Environment } from './environment.ts';
import { ownRoot, programOf } from './host.ts';
import { type Replica, serviceOf } from './replicas.ts';
import type { Processes, Restartable } from './restartable.ts';

/** The processes of services that are not this one. */
export class Children {
  readonly #logFile: string;
  readonly #prepare: (program: Program) => Promise<Child>;
  readonly #codeOf: (name: Replica) => string;
  readonly #byName = new Map<Replica, Child>();

  constructor(
    logFile: string,
    prepareOne: (program: Program) => Promise<Child>,
    codeOf: (name: Replica) => string = () => ownRoot,
  ) {
    this.#logFile = logFile;
    this.#prepare = prepareOne;
    this.#codeOf = codeOf;
  }

  get names(): Replica[] {
    return [...this.#byName.keys()];
  }

  /** Returns them as restartable processes; `restart` starts a service again. */
  processes(restart: (name: Replica) => Promise<void>): Processes {
    const restartable = (name: Replica): Restartable => {
      const child = () => this.of(name);
      return {
        get pid() {
          return child().pid;
        },
        restart: () => restart(name),
      };
    };
    return Object.fromEntries(this.names.map((name) => [name, restartable(name)]));
  }

  /** Returns the process of a service. Throws when it has none. */
  of(name: Replica): Child {
    const child = this.#byName.get(name);
    if (!child) throw new Error(`${name} has no process of its own.`);
    return child;
  }

  /** Starts a service's process, which loads its modules with `environment` and waits for settings. */
  async prepare(name: Replica, environment: Environment): Promise<void> {
    const modules = programOf(serviceOf(name), this.#codeOf(name));
    const program = { name, ...modules, environment, logFile: this.#logFile };
    this.#byName.set(name, await this.#prepare(program));
  }

  /** Stops the gateways first, so that no request reaches a service that is stopping. */
  async stop(): Promise<void> {
    const gateways = this.names.filter((name) => serviceOf(name) === 'gateway');
    await Promise.all(gateways.map((name) => this.of(name).stop()));
    await Promise.all([...this.#byName.values()].map((child) => child.stop()));
  }

  async kill(): Promise<void> {
    await Promise.all([...this.#byName.values()].map((child) => child.kill()));
  }
}
