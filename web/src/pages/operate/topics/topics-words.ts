import type { Language } from '../../../words/words.ts';

const en = {
  title: 'Topics',
  topic: 'Topic',
  partitions: 'Partitions',
  positions: 'Positions kept',
  kept: 'Kept for',
  forEver: 'for ever',
  days: (count: number) => `${count} d`,
  compacted: 'last of each key',
  lag: 'Behind',
  upToDate: 'nobody',
};
const ru: typeof en = {
  title: 'Топики',
  topic: 'Топик',
  partitions: 'Разделы',
  positions: 'Позиций хранится',
  kept: 'Хранится',
  forEver: 'всегда',
  days: (count) => `${count} дн.`,
  compacted: 'последняя на ключ',
  lag: 'Отстают',
  upToDate: 'никто',
};

/** The texts of the list of topics. */
export const topicsWords: Readonly<Record<Language, typeof en>> = { en, ru };
