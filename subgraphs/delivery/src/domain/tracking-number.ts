/**
 * Generates the tracking number of a delivery that has none of a carrier: the last 16 digits of a
 * unique id, most of which are random, so that the next number cannot be guessed.
 */
export function trackingNumberOf(id: string): string {
  return `SK${id.replaceAll('-', '').slice(-16).toUpperCase()}`;
}
