import type { DatabaseUrls } from '../system/databases.ts';
import type { SystemPlan } from '../system/environment.ts';
import type { Ports } from '../system/ports.ts';
import type { Processes } from '../system/restartable.ts';
import type { Secrets } from '../system/secrets.ts';
import type { Print } from '../system/step.ts';
import type { DatabaseName } from '../system/subgraphs.ts';
import type { ShopCertificates } from '../tls/shop-certificates.ts';
import type { Broker, StartOutage } from './broker.ts';

export const modeNames = ['embedded', 'stack'] as const;
export type ModeName = (typeof modeNames)[number];

/** The OpenID provider of a running system. */
export type Identity = {
  /** Makes it unreachable for every client. */
  readonly cut: StartOutage;
  /** Kills it, as a crash would. Null when it has no process of its own. */
  readonly kill: StartOutage | null;
  readonly stop: () => Promise<void>;
};

/** PostgreSQL, its databases and the secrets: opening the broker needs them. */
export type DatabaseAccess = {
  readonly cluster: string;
  readonly urls: DatabaseUrls;
  readonly secrets: Secrets;
};

/** A started mode. `openBroker` and `startIdentity` need the databases, so they run later. */
export type StartedMode = {
  /** The settings of the gateway that only this mode needs. */
  readonly gatewaySettings: Readonly<Record<string, string>>;
  readonly openBroker: (access: DatabaseAccess) => Promise<Broker>;
  readonly startIdentity: (plan: SystemPlan) => Promise<Identity>;
  readonly processes: () => Processes;
  readonly stop: () => Promise<void>;
};

/** A deployment mode: everything that differs between them. The services do not know their mode. */
export type Mode = {
  readonly name: ModeName;
  /** The databases that only this mode needs. */
  readonly databases: readonly DatabaseName[];
  /** Ends the processes that a killed launcher left behind: they would hold the ports. */
  readonly endLeftovers: (folder: string) => Promise<void>;
  /** Starts everything that needs no database. Throws CannotStart. */
  readonly start: (context: ModeContext) => Promise<StartedMode>;
};

export type ModeContext = {
  readonly folder: string;
  readonly ports: Ports;
  readonly print: Print;
  /** How many brokers keep each record. Only the stack has more than one. */
  readonly brokers: number;
  /** Null: all connections are plain. Only the stack has TLS. */
  readonly certificates: ShopCertificates | null;
};
