import type { LogLimits } from '@souk/platform/runtime/log/log-limits';
import type { ModeName } from '../modes/mode.ts';
import type { Environment } from './environment.ts';
import type { Replica } from './replicas.ts';
import type { Print } from './step.ts';

/**
 * `one-process` runs all subgraphs in this process, `process-per-service` each in its own. `watched`
 * also restarts the process of a service when its code changes.
 */
export type Hosting = 'one-process' | 'process-per-service' | 'watched';

/** How to start a system. */
export type SystemSettings = {
  readonly mode: ModeName;
  /** The state folder: databases, secrets, logs. */
  readonly folder: string;
  readonly hosting: Hosting;
  /** The public port of the gateway. 0 takes a free one, here and below. */
  readonly gatewayPort: number;
  /** More ports that the gateway's own settings name. */
  readonly moreGatewayPorts?: readonly number[];
  /** The port of the pages. Left out: a shop without pages. */
  readonly webPort?: number;
  /** The management port of the gateway. */
  readonly managementPort: number;
  readonly identityPort: number;
  /** The port of Kafka; the embedded mode ignores it. */
  readonly brokerPort: number;
  /** The port of the mailbox, for a shop without a mail server. */
  readonly mailboxPort: number;
  /** True when acknowledged data must survive a power cut. */
  readonly durable: boolean;
  /** True for TLS between all parts, with certificates of its own. Only for the stack. */
  readonly tls?: boolean;
  /** How many brokers keep each record: 1, or 3 without TLS. Only for the stack. */
  readonly brokers?: number;
  /** How many processes each service has, behind one address. Only with a process for each service. */
  readonly replicas?: number;
  /** The folder with the code that a process runs, asked at each of its starts. Left out: this code. */
  readonly codeOf?: (name: Replica) => string;
  /** Additional settings for every service; they win over all others. */
  readonly overrides: Environment;
  readonly logLimits?: LogLimits;
  /** Passes of the hash of a new password at the embedded provider, instead of the realm's: for tests, which create many users. */
  readonly hashPasses?: number;
  /** The file for PostgreSQL's own log, which has values of rows: only for systems without real data. */
  readonly postgresLog?: string;
  readonly print: Print;
};
