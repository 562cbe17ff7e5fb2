/**
 * The path of an address that a form wants to go to next: of this origin, or the front page. It is read as a
 * browser does, so that no spelling leads to another site.
 */
export function localPath(wanted: unknown, publicUrl: string): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return '/';
  const home = new URL(publicUrl);
  const address = URL.parse(wanted, home);
  if (!address || address.origin !== home.origin) return '/';
  return address.pathname + address.search;
}
