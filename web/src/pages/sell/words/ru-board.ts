import { plural } from '../../../words/plural.ts';
import type { SellWords } from '../words.ts';

const orderForms = { one: '# заказ', few: '# заказа', many: '# заказов', other: '# заказа' };
const unitForms = { one: '# штука', few: '# штуки', many: '# штук', other: '# штуки' };
const draftForms = {
  ...{ one: '# черновик', few: 'Все # черновика' },
  ...{ many: 'Все # черновиков', other: 'Все # черновика' },
};

/** The texts of a seller's board in Russian. */
export const ruBoard: SellWords['board'] = {
  title: 'Задачи',
  toShip: 'Заказы к отправке',
  nothingToShip: 'Отправлять нечего.',
  runningOut: 'Заканчивается',
  enough: 'Каждого товара в продаже осталось не меньше шести штук.',
  toStock: 'Пересчитать остатки',
  drafts: 'Черновики',
  noDrafts: 'Все описанные товары в продаже или в архиве.',
  allDrafts: (count) => plural('ru', count, draftForms),
  salesToday: 'Продажи сегодня',
  sold: (orders, units) => `${plural('ru', orders, orderForms)}, ${plural('ru', units, unitForms)}`,
  payoutDue: 'К выплате',
  pending: 'Ещё не к выплате:',
  unknown: 'Сейчас неизвестно.',
};
