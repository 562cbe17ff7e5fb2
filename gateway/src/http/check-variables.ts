import type { GraphQLError } from 'graphql';
import { clientError } from './client-error.ts';

/** Far more than any input type has. Writing thousands of levels as JSON would exceed the stack. */
const levelsMax = 50;

/**
 * Checks the variables of a request, before anything else reads them. Throws BAD_REQUEST (400) for
 * levels that are too many, and for a number beyond the range of JavaScript, which would reach the
 * subgraphs as null.
 */
export function checkVariables(variables: unknown): void {
  if (!hasLevels(variables, levelsMax)) {
    throw badRequest(`The variables have too many levels: nest them at most ${levelsMax} deep.`);
  }
  if (!areNumbersFinite(variables)) throw badRequest('A number in the variables is out of range.');
}

/** Whether a JSON value is nested at most `max` deep. A value without a level inside it has none. */
export function hasLevels(value: unknown, max: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return max > 0 && Object.values(value).every((inner) => hasLevels(inner, max - 1));
}

function areNumbersFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(areNumbersFinite);
}

function badRequest(message: string): GraphQLError {
  return clientError('BAD_REQUEST', message, 400);
}
