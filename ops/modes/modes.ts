import type { Mode, ModeName } from './mode.ts';

/** The mode of a name. Only the one that is wanted is read: the stack needs Java. */
export async function modeOf(name: ModeName): Promise<Mode> {
  if (name === 'stack') return (await import('./stack-mode.ts')).stackMode;
  return (await import('./embedded-mode.ts')).embeddedMode;
}
