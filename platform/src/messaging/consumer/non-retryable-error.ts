/** No later try of this message would go better: it is a dead letter at once. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}
