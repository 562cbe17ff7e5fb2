import type { ModeName } from '../modes/mode.ts';
import type { Environment } from './environment.ts';
import type { Report } from './step.ts';

/** What a system is to be. */
export type SystemSettings = {
  readonly mode: ModeName;
  /** Where everything is kept. */
  readonly folder: string;
  /** `together`: all subgraphs in this process. `apart`: a process for each. */
  readonly hosting: 'together' | 'apart';
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
