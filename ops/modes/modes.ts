import type { Mode, ModeName } from './mode.ts';

/** Loads the code of a mode on demand: the embedded mode reads nothing of the stack. */
export const modes: Readonly<Record<ModeName, () => Promise<Mode>>> = {
  embedded: async () => (await import('./embedded-mode.ts')).embeddedMode,
  stack: async () => (await import('./stack-mode.ts')).stackMode,
};
