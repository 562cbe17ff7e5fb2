import type { Way, WayName } from './mode.ts';

/** The way of a name. Only the one that is wanted is read: the stack needs Java. */
export async function wayOf(name: WayName): Promise<Way> {
  if (name === 'stack') return (await import('./stack-mode.ts')).stackWay;
  return (await import('./embedded-mode.ts')).embeddedWay;
}
