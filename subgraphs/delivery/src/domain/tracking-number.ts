/**
 * What a parcel is called where no carrier named it, made of an id that nothing else has: its last
 * 16 digits, most of them random, so that nobody guesses the next one.
 */
export function trackingNumberOf(id: string): string {
  return `SK${id.replaceAll('-', '').slice(-16).toUpperCase()}`;
}
