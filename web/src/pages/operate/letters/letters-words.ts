import type { Language } from '../../../words/words.ts';

const en = {
  title: 'Dead letters',
  intro: 'Messages that a service could not handle. Later messages of the same key wait for them.',
  service: 'Service',
  empty: 'No dead letters. Each message was handled.',
  released: 'Released. The service tries again now: what fails again comes back here.',
  unavailable: (names: string) => `No answer from ${names}: their dead letters are missing here.`,
  topic: 'Topic',
  place: (partition: number, position: string) => `partition ${partition}, position ${position}`,
  key: 'Key',
  noKey: 'none',
  reason: 'Reason',
  attempts: 'Attempts',
  written: 'Written',
  dead: 'Given up',
  body: 'Body',
  tombstone: 'A tombstone: the record has no body.',
  release: 'Release',
};
const ru: typeof en = {
  title: 'Недоставленные сообщения',
  intro: 'Сообщения, которые сервис не смог обработать. Их ждут следующие сообщения того же ключа.',
  service: 'Сервис',
  empty: 'Таких сообщений нет: все обработаны.',
  released: 'Отпущено. Сервис пробует ещё раз: что не выйдет, вернётся сюда.',
  unavailable: (names) => `Не отвечают: ${names}. Их сообщений здесь нет.`,
  topic: 'Топик',
  place: (partition, position) => `раздел ${partition}, позиция ${position}`,
  key: 'Ключ',
  noKey: 'нет',
  reason: 'Причина',
  attempts: 'Попытки',
  written: 'Записано',
  dead: 'Оставлено',
  body: 'Содержание',
  tombstone: 'Надгробие: у записи нет содержания.',
  release: 'Отпустить',
};

/** The texts of the page of dead letters. */
export const lettersWords: Readonly<Record<Language, typeof en>> = { en, ru };
