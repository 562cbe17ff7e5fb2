import { readSubgraph, type SubgraphConfig } from '@souk/platform/service/subgraph-config';
import {
  type PictureConfig,
  pictureConfigOf,
  pictureIssues,
  pictureSettings,
} from './pictures/picture-settings.ts';

/** Reads the environment. Throws one WrongConfiguration that names every mistake. */
export function configFrom(
  environment: NodeJS.ProcessEnv,
): SubgraphConfig & { readonly pictures: PictureConfig } {
  const { own, shared } = readSubgraph('inventory', pictureSettings, environment, pictureIssues);
  return { ...shared, pictures: pictureConfigOf(own) };
}
