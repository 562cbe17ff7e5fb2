import type { OperateWords } from './words.ts';

/** The texts of operators' pages in Russian. */
export const ru: OperateWords = {
  menu: { '/operate/health': 'Состояние' },
  health: {
    title: 'Состояние',
    caption: 'Сервисы и то, от чего каждый из них зависит',
    service: 'Сервис',
    state: 'Состояние',
    dependencies: 'Зависит от',
    ready: 'Готов',
    notReady: 'Не готов',
    unreachable: 'Не отвечает',
    missing: (name) => `${name} недоступен`,
  },
};
