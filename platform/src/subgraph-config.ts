import { z } from 'zod';
import { type BusConfig, busFaults, busOf, busSettings } from './bus/settings.ts';
import { readConfig } from './config.ts';

export { type BusConfig, busFaults, postgresUrl } from './bus/settings.ts';

/** 0 takes a free port. */
export const port = z.coerce.number().int().min(0).max(65_535).default(0);
/** The key that the gateway signs this subgraph's requests with. */
export const signingKey = z.string().min(32);

const everySubgraph = {
  OIDC_ISSUER: z.url(),
  OIDC_JWKS_URL: z.url(),
  ...busSettings,
  SHOP_CURRENCY: z.string().length(3).default('RUB'),
  /** Instead of stdout, where several services share a process. */
  LOG_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info'),
};

type EverySubgraph = z.infer<z.ZodObject<typeof everySubgraph>>;

/** What a subgraph needs to run, whatever it is about. */
export type SubgraphConfig = {
  readonly port: number;
  readonly databaseUrl: string;
  readonly signingKey: string;
  readonly bus: BusConfig;
  readonly issuer: string;
  readonly keysUrl: string;
  /** ISO 4217: what the shop sells in. */
  readonly currency: string;
  readonly logLevel: string;
  readonly logFile: string | undefined;
};

/**
 * Reads the settings that all subgraphs share, beside those of one. Throws one Error that names
 * every mistake.
 */
export function readSubgraph<Shape extends z.ZodRawShape>(
  own: Shape,
  environment: NodeJS.ProcessEnv,
): {
  own: z.infer<z.ZodObject<Shape>>;
  shared: Omit<SubgraphConfig, 'port' | 'databaseUrl' | 'signingKey'>;
} {
  const read = readConfig({ ...everySubgraph, ...own }, environment, busFaults);
  const shared = read as EverySubgraph;
  return {
    own: read as z.infer<z.ZodObject<Shape>>,
    shared: {
      bus: busOf(shared),
      issuer: shared.OIDC_ISSUER,
      keysUrl: shared.OIDC_JWKS_URL,
      currency: shared.SHOP_CURRENCY,
      logLevel: shared.LOG_LEVEL,
      logFile: shared.LOG_FILE,
    },
  };
}
