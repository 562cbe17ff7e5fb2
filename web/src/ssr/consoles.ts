import type { Viewer } from '../page.ts';
import { mayOperate } from '../pages/operate/may-operate.ts';
import { operateMenu } from '../pages/operate/operate-menu.ts';
import { maySeeFigures } from '../pages/sell/may-see-figures.ts';
import { maySell } from '../pages/sell/may-sell.ts';
import { sellWords } from '../pages/sell/words.ts';
import type { Language } from '../words/words.ts';

/** The pages of a role: their first address, and their menu in a language, as paths and texts. */
export type Console = {
  readonly start: '/sell' | '/operate';
  readonly mayOpen: (viewer: Viewer) => boolean;
  readonly menu: (language: Language, viewer: Viewer) => Readonly<Record<string, string>>;
};

const consoles: readonly Console[] = [
  { start: '/sell', mayOpen: maySeeFigures, menu: sellMenu },
  { start: '/operate', mayOpen: mayOperate, menu: operateMenu },
];

/** The consoles that a person may open. */
export const consolesOf = (viewer: Viewer): readonly Console[] =>
  consoles.filter(({ mayOpen }) => mayOpen(viewer));

/** Analysts, who sell nothing themselves, have the pages with figures of the shop. */
function sellMenu(language: Language, viewer: Viewer): Readonly<Record<string, string>> {
  const { menu } = sellWords[language];
  if (maySell(viewer)) return menu;
  return { '/sell/sales': menu['/sell/sales'], '/sell/forecast': menu['/sell/forecast'] };
}
