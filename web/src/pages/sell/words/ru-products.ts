import { plural } from '../../../words/plural.ts';
import type { SellWords } from '../words.ts';

const forms = { one: '# товар', few: '# товара', many: '# товаров', other: '# товара' };
const changedForms = {
  ...{ one: 'Изменён # товар.', few: 'Изменено # товара.' },
  ...{ many: 'Изменено # товаров.', other: 'Изменено # товара.' },
};

/** The texts of a seller's products in Russian. */
export const ruProducts: SellWords['products'] = {
  title: 'Ваши товары',
  add: 'Новый товар',
  toImport: 'Загрузить файл',
  search: 'Название, описание или артикул',
  status: 'Состояние',
  anyStatus: 'Любое состояние',
  statuses: { ACTIVE: 'В продаже', DRAFT: 'Черновик', ARCHIVED: 'В архиве' },
  show: 'Показать',
  found: (count, exact) => (exact ? plural('ru', count, forms) : `больше ${count} товаров`),
  nothing: 'У вас нет таких товаров.',
  none: 'У вас пока нет товаров.',
  all: 'Показать все',
  next: 'Следующая страница',
  name: 'Товар',
  sku: 'Артикул',
  price: 'Цена',
  stock: 'Остаток',
  free: 'Свободно',
  open: 'Открыть',
  tick: (name) => `Выбрать ${name}`,
  tickAll: 'Выбрать все',
  withTicked: 'С выбранными товарами',
  value: 'Значение',
  valueHint: 'проценты, цена или количество',
  bulk: {
    percent: 'Изменить цену на проценты',
    price: 'Установить цену',
    stock: 'Установить остаток',
    publish: 'Выставить на продажу',
    archive: 'Убрать в архив',
  },
  apply: 'Применить',
  nothingTicked: 'Сначала выберите товары.',
  notPercent: 'Напишите процент, например 10 или -12,5.',
  changed: (count) => plural('ru', count, changedForms),
  someRefused: (done, refused) =>
    `Изменено: ${done}. Не изменено: ${refused}, причины — в строках; эти товары ещё выбраны.`,
  save: 'Сохранить',
  cancel: 'Отменить',
  saveMine: 'Сохранить моё',
  keepTheirs: 'Оставить как есть',
  theirs: (value) => `Кто-то тем временем записал ${value}.`,
  unreachable: 'Магазин не отвечает. Ничего не потеряно: повторите.',
};
