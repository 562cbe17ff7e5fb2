import type { FederationCase } from '../testing/federation-case.ts';
import { abstractTypes } from './abstract-types.ts';
import { badAnswers } from './bad-answers.ts';
import { conditions } from './conditions.ts';
import { directives } from './directives.ts';
import { errorPaths } from './error-paths.ts';
import { faults } from './faults.ts';
import { interfaceObjects } from './interface-objects.ts';
import { keyEdges } from './key-edges.ts';
import { keys } from './keys.ts';
import { leafValues } from './leaf-values.ts';
import { mergedTypes } from './merged-types.ts';
import { overrides } from './overrides.ts';
import { provides } from './provides.ts';
import { renamedSchemas } from './renamed-schemas.ts';
import { requiredValues } from './required-values.ts';
import { requires } from './requires.ts';
import { responseNames } from './response-names.ts';
import { sharedRoots } from './shared-roots.ts';
import { sharedValues } from './shared-values.ts';

/** All cases. Their numbers are the order in which they were listed first. */
export const cases: readonly FederationCase[] = [
  ...keys,
  ...keyEdges,
  ...sharedValues,
  ...sharedRoots,
  ...requires,
  ...requiredValues,
  ...provides,
  ...overrides,
  ...interfaceObjects,
  ...abstractTypes,
  ...leafValues,
  ...mergedTypes,
  ...responseNames,
  ...conditions,
  ...directives,
  ...renamedSchemas,
  ...errorPaths,
  ...faults,
  ...badAnswers,
];
