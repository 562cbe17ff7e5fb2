export { argumentsIn, canHold, type KnownContext } from './can-hold.ts';
export type { Condition, ConditionContext, Path } from './condition.ts';
export { holds, valueAt } from './holds.ts';
export { parseCondition, parsePath } from './parse-condition.ts';
export { ConditionError } from './tokens.ts';
