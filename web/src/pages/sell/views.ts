import type { View } from '../../page.ts';

/** The views of sellers' pages that the browser takes over, by their files. */
export const sellViews: Readonly<Record<string, () => Promise<View<never>>>> = {};
