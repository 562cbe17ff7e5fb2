import { plural } from '../../../words/plural.ts';
import type { Language } from '../../../words/words.ts';

const en = {
  title: 'Verify',
  intro:
    'Checks each row of the shop against its history, its partners, its copies and the log. It changes nothing.',
  unavailable:
    'No verifier answers. In a shop that has none here, the command npm run verify does the same.',
  start: 'Start',
  none: 'Nothing was verified since the shop started.',
  states: { RUNNING: 'Running', DONE: 'Done', INCOMPLETE: 'Ended early' },
  incomplete: 'It ended without a result: the log of the shop says why. Start it again.',
  running: 'The result appears here.',
  lasted: (seconds: string) => `${seconds} s`,
  sound: (count: number) => `All ${count} invariants hold.`,
  broken: (count: number) =>
    plural('en', count, { one: '# invariant is violated', other: '# invariants are violated' }),
  rows: (count: number) => plural('en', count, { one: '# row', other: '# rows' }),
  every: (count: number) => `All ${count} invariants`,
  earlier: 'Before',
};
const ru: typeof en = {
  title: 'Проверка',
  intro:
    'Сверяет каждую строку магазина с её историей, партнёрами, копиями и журналом. Ничего не меняет.',
  unavailable: 'Проверяющий не отвечает. Если его здесь нет, то же делает команда npm run verify.',
  start: 'Начать',
  none: 'С запуска магазина проверок не было.',
  states: { RUNNING: 'Идёт', DONE: 'Готово', INCOMPLETE: 'Прервана' },
  incomplete: 'Закончилась без результата: причина в журнале магазина. Начните снова.',
  running: 'Результат появится здесь.',
  lasted: (seconds) => `${seconds} с`,
  sound: (count) => `Все инварианты (${count}) соблюдены.`,
  broken: (count) =>
    plural('ru', count, {
      one: 'Нарушен # инвариант',
      few: 'Нарушено # инварианта',
      many: 'Нарушено # инвариантов',
      other: 'Нарушено # инварианта',
    }),
  rows: (count) =>
    plural('ru', count, {
      one: '# строка',
      few: '# строки',
      many: '# строк',
      other: '# строки',
    }),
  every: (count) => `Все инварианты (${count})`,
  earlier: 'Раньше',
};

/** The texts of the page of verifications. */
export const verifyWords: Readonly<Record<Language, typeof en>> = { en, ru };
