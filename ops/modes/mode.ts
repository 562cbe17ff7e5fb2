import type { DatabaseUrls } from '../system/databases.ts';
import type { Plan } from '../system/environment.ts';
import type { Ports } from '../system/ports.ts';
import type { Processes } from '../system/restartable.ts';
import type { Secrets } from '../system/secrets.ts';
import type { Report } from '../system/step.ts';
import type { DatabaseName } from '../system/subgraphs.ts';
import type { Broker, Cut } from './broker.ts';

export const modeNames = ['embedded', 'stack'] as const;
export type ModeName = (typeof modeNames)[number];

/** Where people log in. */
export type Identity = {
  readonly cut: Cut;
  /** Ends it at once, as a crash would. Null where it is no process of its own. */
  readonly kill: Cut | null;
  readonly stop: () => Promise<void>;
};

/** What there is before the broker is opened. */
export type DatabaseAccess = {
  readonly cluster: string;
  readonly urls: DatabaseUrls;
  readonly secrets: Secrets;
};

/** What a mode has begun, and goes on with when the databases are there. */
export type StartedMode = {
  readonly openBroker: (ground: DatabaseAccess) => Promise<Broker>;
  readonly startIdentity: (plan: Plan) => Promise<Identity>;
  readonly processes: () => Processes;
  readonly stop: () => Promise<void>;
};

/** All that one mode to run does otherwise than the others. The services know nothing of it. */
export type Mode = {
  readonly name: ModeName;
  /** Those that only some modes need. */
  readonly databases: readonly DatabaseName[];
  /** Ends what a killed launcher left behind: it would hold our ports. */
  readonly clear: (folder: string) => Promise<void>;
  /** Begins what needs no database. Throws CannotStart. */
  readonly begin: (place: ModeContext) => Promise<StartedMode>;
};

export type ModeContext = {
  readonly folder: string;
  readonly ports: Ports;
  readonly report: Report;
};
