import { timeZone } from '@souk/platform/runtime/config';
import { readSubgraph, type SubgraphConfig } from '@souk/platform/service/subgraph-config';

const settings = {
  /** The time zone of the shop, by its IANA name: where its days begin. */
  SHOP_TIME_ZONE: timeZone,
};

export type AnalyticsConfig = SubgraphConfig & { readonly zone: string };

/** Reads the environment. Throws one WrongConfiguration that names every mistake. */
export function configFrom(environment: NodeJS.ProcessEnv): AnalyticsConfig {
  const { own, shared } = readSubgraph('analytics', settings, environment);
  return { ...shared, zone: own.SHOP_TIME_ZONE };
}
