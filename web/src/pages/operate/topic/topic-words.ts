import type { Language } from '../../../words/words.ts';

const en = {
  partition: 'Partition',
  key: 'Key',
  position: 'Position',
  oldest: 'Oldest',
  next: 'Next',
  type: 'Type',
  at: 'Written',
  body: 'Body and headers',
  records: 'Records',
  newest: 'Newest records',
  later: 'Later records',
  none: 'No records. New ones appear under “Later records”.',
  tombstone: 'tombstone',
};
const ru: typeof en = {
  partition: 'Раздел',
  key: 'Ключ',
  position: 'Позиция',
  oldest: 'Первая',
  next: 'Следующая',
  type: 'Тип',
  at: 'Записано',
  body: 'Содержание и заголовки',
  records: 'Записи',
  newest: 'Новейшие записи',
  later: 'Более поздние',
  none: 'Записей нет. Новые появятся под «Более поздние».',
  tombstone: 'надгробие',
};

/** The texts of the page of a topic. */
export const topicWords: Readonly<Record<Language, typeof en>> = { en, ru };
