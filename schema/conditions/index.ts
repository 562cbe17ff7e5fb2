export type { Condition, Facts } from './condition.ts';
export { holds } from './holds.ts';
export { parseCondition } from './parse.ts';
export { ConditionError } from './tokens.ts';
