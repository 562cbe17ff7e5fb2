import type { Language } from '../../../words/words.ts';

const en = {
  title: 'Checkouts',
  show: 'Show',
  states: {
    open: 'Not ended',
    late: 'Late',
    RUNNING: 'Running',
    COMPENSATING: 'Being undone',
    DONE: 'Done',
    COMPENSATED: 'Undone',
  },
  lateHint: 'Late is what has not ended two minutes after its order was placed.',
  found: (count: number) => `${count} found`,
  state: 'State',
  step: 'Last step',
  attempts: (count: number) => `${count} attempts`,
  next: 'Next attempt',
  trace: 'Trace',
  empty: 'None. Nothing waits here.',
};
const ru: typeof en = {
  title: 'Оформление заказов',
  show: 'Показать',
  states: {
    open: 'Не завершены',
    late: 'Опаздывают',
    RUNNING: 'Выполняются',
    COMPENSATING: 'Отменяются',
    DONE: 'Выполнены',
    COMPENSATED: 'Отменены',
  },
  lateHint: 'Опаздывает то, что не завершено через две минуты после заказа.',
  found: (count) => `Найдено: ${count}`,
  state: 'Состояние',
  step: 'Последний шаг',
  attempts: (count) => `попыток: ${count}`,
  next: 'Следующая попытка',
  trace: 'Трассировка',
  empty: 'Нет. Здесь ничего не ждёт.',
};

/** The texts of the list of checkouts. */
export const sagasWords: Readonly<Record<Language, typeof en>> = { en, ru };
