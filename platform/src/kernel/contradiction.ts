/**
 * A message contradicts what has happened, so that no later attempt to handle it can succeed: it becomes
 * a dead letter at once. Not for a message that only came too early.
 */
export class Contradiction extends Error {
  override readonly name = 'Contradiction';
}
