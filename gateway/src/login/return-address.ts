const longest = 2048;

/**
 * Where to send a browser after its login: an address of ours for a path of ours, the front page
 * for anything else. Read by the same rules as browsers read it (WHATWG URL), and given back with
 * its origin, so that no trick of spelling leads elsewhere.
 */
export function returnAddress(wanted: unknown, publicUrl: string): string {
  const home = new URL('/', publicUrl);
  if (typeof wanted !== 'string' || wanted.length > longest || !wanted.startsWith('/')) {
    return home.href;
  }
  const address = URL.parse(wanted, home.href);
  return address?.origin === home.origin ? address.href : home.href;
}
