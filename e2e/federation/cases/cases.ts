import type { FederationCase } from '../testing/federation-case.ts';
import { keyEdges } from './key-edges.ts';
import { keys } from './keys.ts';
import { sharedRoots } from './shared-roots.ts';
import { sharedValues } from './shared-values.ts';

/** All cases. Their numbers are the order in which they were listed first. */
export const cases: readonly FederationCase[] = [
  ...keys,
  ...keyEdges,
  ...sharedValues,
  ...sharedRoots,
];
