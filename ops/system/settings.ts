import type { WayName } from '../modes/mode.ts';
import type { Environment } from './environment.ts';
import type { Report } from './steps.ts';

/**
 * `together`: all subgraphs in this process. `apart`: a process for each. `watched`: the same, and each
 * restarts when its code changes.
 */
export type Hosting = 'together' | 'apart' | 'watched';

/** What a system is to be. */
export type SystemSettings = {
  readonly way: WayName;
  /** Where everything is kept. */
  readonly folder: string;
  readonly hosting: Hosting;
  /** Where browsers come in; 0 takes a free port. */
  readonly gatewayPort: number;
  readonly identityPort: number;
  /** Only Kafka has one of its own. */
  readonly brokerPort: number;
  /** Whether what was acknowledged must outlive a power cut. */
  readonly durable: boolean;
  /** More settings for every service. */
  readonly overrides: Environment;
  readonly report: Report;
};
