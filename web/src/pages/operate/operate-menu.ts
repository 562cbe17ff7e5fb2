import type { Viewer } from '../../page.ts';
import type { Language } from '../../words/words.ts';
import { mayAdminister } from './may-administer.ts';
import { operateWords } from './words.ts';

/** The menu of the pages of operators, as paths and texts: without what the person may not open. */
export function operateMenu(language: Language, viewer: Viewer): Readonly<Record<string, string>> {
  const entries = Object.entries(operateWords[language].menu);
  const isShown = (path: string) => path !== '/operate/settings' || mayAdminister(viewer);
  return Object.fromEntries(entries.filter(([path]) => isShown(path)));
}
