/**
 * The tracking number of a parcel without a carrier's: the last 16 digits of a unique id, most of
 * them random, so that nobody guesses the next one.
 */
export function trackingNumberOf(id: string): string {
  return `SK${id.replaceAll('-', '').slice(-16).toUpperCase()}`;
}
