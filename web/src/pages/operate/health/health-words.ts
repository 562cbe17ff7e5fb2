import type { Language } from '../../../words/words.ts';

const en = {
  title: 'Health',
  caption: 'The services, and what each of them depends on',
  service: 'Service',
  state: 'State',
  dependencies: 'Depends on',
  lag: 'Behind',
  outbox: 'To send',
  outboxAge: (seconds: number) => `oldest ${seconds} s`,
  parked: 'Tried again',
  letters: 'Dead letters',
  ready: 'Ready',
  notReady: 'Not ready',
  unreachable: 'No answer',
  missing: (name: string) => `${name} is not available`,
  records: (count: string, topic: string) => `${count} in ${topic}`,
  upToDate: 'up to date',
};
const ru: typeof en = {
  title: 'Состояние',
  caption: 'Сервисы и то, от чего каждый из них зависит',
  service: 'Сервис',
  state: 'Состояние',
  dependencies: 'Зависит от',
  lag: 'Отставание',
  outbox: 'К отправке',
  outboxAge: (seconds) => `старшему ${seconds} с`,
  parked: 'Повторяется',
  letters: 'Недоставлено',
  ready: 'Готов',
  notReady: 'Не готов',
  unreachable: 'Не отвечает',
  missing: (name) => `${name} недоступен`,
  records: (count, topic) => `${count} в ${topic}`,
  upToDate: 'нет',
};

/** The texts of the page of the services' health. */
export const healthWords: Readonly<Record<Language, typeof en>> = { en, ru };
