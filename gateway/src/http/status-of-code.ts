/** The statuses of the codes of errors that clients of the graph may see. */
const statuses = new Map<unknown, number>([
  ['BAD_REQUEST', 400],
  ['BAD_USER_INPUT', 400],
  ['CONFLICT', 409],
  ['CURSOR_TOO_OLD', 400],
  ['FORBIDDEN', 403],
  ['NOT_FOUND', 404],
  ['RATE_LIMITED', 429],
  ['UNAUTHENTICATED', 401],
  ['UNAVAILABLE', 503],
  ['VALIDATION_FAILED', 400],
]);

/**
 * Returns the HTTP status of an error of the graph, which has none of its own: the graph answers 200. Undefined for
 * a code that is a fault of the shop.
 */
export function statusOfCode(code: unknown): number | undefined {
  return statuses.get(code);
}
