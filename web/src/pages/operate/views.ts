import type { View } from '../../page.ts';

/** The views of operators' pages that the browser takes over, by their files. */
export const operateViews: Readonly<Record<string, () => Promise<View<never>>>> = {};
