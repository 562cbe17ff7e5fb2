import type { Language } from '../words/words.ts';

type Row = readonly [keys: readonly string[], what: string];

/** The keys of every page, and those of the tables in consoles, by the address of the page. */
type KeyWords = {
  readonly title: string;
  readonly close: string;
  readonly everywhere: readonly Row[];
  readonly tables: Readonly<Record<'/sell/products' | '/sell/orders', readonly Row[]>>;
};

const en: KeyWords = {
  title: 'Keys',
  close: 'Close',
  everywhere: [
    [['/'], 'Search products'],
    [['?'], 'This list'],
  ],
  tables: {
    '/sell/products': [
      [['↑', '↓', '←', '→'], 'Go from value to value'],
      [['E', 'Enter'], 'Edit the value'],
      [['Space'], 'Select the product'],
      [['Esc'], 'Leave the value as it was'],
    ],
    '/sell/orders': [
      [['↑', '↓'], 'Go from order to order'],
      [['Space'], 'Mark the order'],
      [['S'], 'Ship what is marked, or this order'],
      [['Esc'], 'Leave the field'],
    ],
  },
};

const ru: KeyWords = {
  title: 'Клавиши',
  close: 'Закрыть',
  everywhere: [
    [['/'], 'Поиск товаров'],
    [['?'], 'Этот список'],
  ],
  tables: {
    '/sell/products': [
      [['↑', '↓', '←', '→'], 'От значения к значению'],
      [['E', 'Enter'], 'Изменить значение'],
      [['Пробел'], 'Выбрать товар'],
      [['Esc'], 'Оставить значение как было'],
    ],
    '/sell/orders': [
      [['↑', '↓'], 'От заказа к заказу'],
      [['Пробел'], 'Отметить заказ'],
      [['S'], 'Отправить отмеченные или этот заказ'],
      [['Esc'], 'Выйти из поля'],
    ],
  },
};

export const keyWords: Readonly<Record<Language, KeyWords>> = { en, ru };
