import type { Child, Program } from './child.ts';
import type { Environment } from './environment.ts';
import { programOf } from './host.ts';
import type { Processes, Revivable } from './restartable.ts';
import type { Service } from './subgraphs.ts';

/** The services that are processes of their own, as they run now. */
export class Children {
  readonly #logFile: string;
  readonly #prepare: (program: Program) => Promise<Child>;
  readonly #byName = new Map<Service, Child>();

  constructor(logFile: string, prepareOne: (program: Program) => Promise<Child>) {
    this.#logFile = logFile;
    this.#prepare = prepareOne;
  }

  get names(): Service[] {
    return [...this.#byName.keys()];
  }

  /** `restart` starts one of them again. */
  processes(restart: (name: Service) => Promise<void>): Processes {
    const revivable = (name: Service): Revivable => {
      const of = () => this.of(name);
      return {
        get pid() {
          return of().pid;
        },
        startAgain: () => restart(name),
      };
    };
    return Object.fromEntries(this.names.map((name) => [name, revivable(name)]));
  }

  /** Throws when the service is no process of its own. */
  of(name: Service): Child {
    const child = this.#byName.get(name);
    if (!child) throw new Error(`${name} is no process of its own.`);
    return child;
  }

  /** Lets a service read its program. `environment` is what must be known before its settings. */
  async prepare(name: Service, environment: Environment): Promise<void> {
    const program = { name, ...programOf(name), environment, logFile: this.#logFile };
    this.#byName.set(name, await this.#prepare(program));
  }

  /** The gateway first: nobody shall ask a service that is going. */
  async stop(): Promise<void> {
    await this.#byName.get('gateway')?.stop();
    await Promise.all([...this.#byName.values()].map((child) => child.stop()));
  }

  async kill(): Promise<void> {
    await Promise.all([...this.#byName.values()].map((child) => child.kill()));
  }
}
