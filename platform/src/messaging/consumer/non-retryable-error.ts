/** No later try of this message would go better: it is a dead letter at once. */
export class NonRetryableError extends Error {
  override readonly name = 'NonRetryableError';
}
