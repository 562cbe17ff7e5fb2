import { z } from 'zod';
import {
  type BusConfig,
  busConfigIssues,
  busConfigOf,
  busSettings,
  postgresUrl,
} from '../bus/settings.ts';
import { type ConfigIssue, readConfig } from '../runtime/config.ts';
import { productionIssues } from '../runtime/production.ts';

/** The port to listen on; 0 takes a free one. */
export const port = z.coerce.number().int().min(0).max(65_535).default(0);
/** The key with which the gateway signs requests to this subgraph. */
const signingKey = z.string().min(32);

const everySubgraph = {
  OIDC_ISSUER: z.url(),
  OIDC_JWKS_URL: z.url(),
  ...busSettings,
  SHOP_CURRENCY: z.string().length(3).default('RUB'),
  /** Replaces stdout where several services share a process. */
  LOG_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info'),
};

type EverySubgraph = z.infer<z.ZodObject<typeof everySubgraph>>;

/** The settings that every subgraph has. */
export type SubgraphConfig = {
  readonly port: number;
  readonly databaseUrl: string;
  readonly signingKey: string;
  readonly bus: BusConfig;
  readonly issuer: string;
  readonly keysUrl: string;
  /** The shop's currency, ISO 4217. */
  readonly currency: string;
  readonly logLevel: string;
  readonly logFile: string | undefined;
};

/**
 * Reads the settings that all subgraphs share, `<NAME>_PORT`, `<NAME>_DATABASE_URL` and
 * `<NAME>_SIGNING_KEY` among them, and this subgraph's own. Throws one WrongConfiguration that names
 * every issue. `rule` checks what this subgraph's own settings must be together.
 */
export function readSubgraph<Shape extends z.ZodRawShape>(
  name: string,
  own: Shape,
  environment: NodeJS.ProcessEnv,
  rule: (environment: NodeJS.ProcessEnv) => readonly ConfigIssue[] = () => [],
): { readonly own: z.infer<z.ZodObject<Shape>>; readonly shared: SubgraphConfig } {
  const [portName, databaseName, keyName] = ['PORT', 'DATABASE_URL', 'SIGNING_KEY'].map(
    (setting) => `${name.toUpperCase()}_${setting}`,
  ) as [string, string, string];
  const named = { [portName]: port, [databaseName]: postgresUrl, [keyName]: signingKey };
  const read = readConfig({ ...everySubgraph, ...named, ...own }, environment, (set) => [
    ...[...busConfigIssues(set), ...productionIssues(set), ...rule(set)],
  ]);
  const shared = read as EverySubgraph & Record<string, unknown>;
  return {
    own: read as z.infer<z.ZodObject<Shape>>,
    shared: {
      port: shared[portName] as number,
      databaseUrl: shared[databaseName] as string,
      signingKey: shared[keyName] as string,
      bus: busConfigOf(shared),
      issuer: shared.OIDC_ISSUER,
      keysUrl: shared.OIDC_JWKS_URL,
      currency: shared.SHOP_CURRENCY,
      logLevel: shared.LOG_LEVEL,
      logFile: shared.LOG_FILE,
    },
  };
}
