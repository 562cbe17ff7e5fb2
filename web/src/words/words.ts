import type { en } from './en.ts';

/** The languages of the pages (BCP 47), the default first. */
export const languages = ['en', 'ru'] as const;

export type Language = (typeof languages)[number];

/** All texts of the pages. A language that lacks one does not compile. */
export type Words = typeof en;

/** The first language of an `Accept-Language` that the pages have; English without one. */
export function languageFor(accepted: string): Language {
  const wishes = accepted.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters
      .find((one) => one.trim().startsWith('q='))
      ?.trim()
      .slice(2);
    return { tag: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) || 0 };
  });
  wishes.sort((one, other) => other.quality - one.quality);
  for (const { tag, quality } of wishes) {
    const language = languages.find((known) => known === tag);
    if (language && quality > 0) return language;
  }
  return languages[0];
}
