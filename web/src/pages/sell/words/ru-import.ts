import { plural } from '../../../words/plural.ts';
import type { SellWords } from '../words.ts';

const forms = { one: '# товар', few: '# товара', many: '# товаров', other: '# товара' };
const rowForms = { one: '# строка', few: '# строки', many: '# строк', other: '# строки' };
const wrongForms = {
  ...{ one: 'В # строке ошибки', few: 'В # строках ошибки' },
  ...{ many: 'В # строках ошибки', other: 'В # строки ошибки' },
};

/** The texts of an import in Russian. */
export const ruImport: SellWords['import'] = {
  title: 'Загрузка товаров',
  hint: 'Файл, в каждой строке которого товар. Строки проверяются до отправки.',
  file: 'Файл',
  choose: 'Выберите файл CSV',
  drop: 'Или перетащите его сюда.',
  template: 'Скачать образец',
  columns: {
    sku: 'ваш артикул, единственный в магазине',
    name: 'название, не больше 200 знаков',
    description: 'описание, может быть пустым',
    price: 'цена, например 1999,50',
    categories: 'категории через |, может быть пусто',
    stock: 'штук на складе; пусто — 0',
  },
  paste: 'Или его текст',
  text: 'Строки, в первой из них — названия столбцов',
  textHint: 'без скриптов не больше 50 товаров',
  check: 'Проверить',
  written: 'Вставленный текст',
  rows: 'Строки файла',
  row: 'Строка',
  wrongShown: 'Строки с ошибками. Исправьте их в файле и выберите его снова.',
  sample: (count) => `Начало файла: ${plural('ru', count, rowForms)}.`,
  wrongRows: (count) => `${plural('ru', count, wrongForms)}: ничего не отправлено.`,
  wrongCells: 'В некоторых ячейках ошибки: ничего не добавлено.',
  tooManyAtOnce: 'Без скриптов за один раз добавляется не больше 50 товаров. Разделите текст.',
  allRight: (count) => `${plural('ru', count, forms)}, ошибок нет.`,
  addAll: (count) => `Добавить ${plural('ru', count, forms)}`,
  progress: 'Ход загрузки',
  sending: (done, all) => `Добавлено ${done} из ${all} …`,
  stopped: (done, all) =>
    `Остановлено: добавлено ${done} из ${all}. Продолжите когда угодно: дважды ничего не добавится.`,
  refusedAfter: (done, all) =>
    `Добавлено ${done} из ${all}. Исправьте остальные в файле и выберите его снова: дважды ничего не добавится.`,
  goOn: 'Продолжить',
  discard: 'Отказаться',
  added: (count) => `В вашем магазине: ${plural('ru', count, forms)} из файла.`,
  toProducts: 'Ваши товары',
  cellFaults: {
    twice: 'В строке выше такой же артикул.',
    manyCells: 'В строке больше ячеек, чем столбцов. Тексты с запятыми возьмите в кавычки.',
  },
  faultOf: (fault) => {
    if (fault.kind === 'columns')
      return `В первой строке не хватает столбцов: ${fault.missing.join(', ')}.`;
    return {
      empty: 'В файле нет товаров. В первой строке должны быть названия столбцов.',
      tooMany: 'В файле не больше 5000 товаров. Разделите его.',
      quotes: 'Кавычка открыта и не закрыта. Исправьте и выберите файл снова.',
    }[fault.kind];
  },
};
