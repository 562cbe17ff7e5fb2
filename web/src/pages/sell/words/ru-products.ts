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

/** The texts of one product in Russian. */
export const ruProduct: SellWords['product'] = {
  newTitle: 'Новый товар',
  newHint: 'Он сразу поступит в продажу. Фотографии и варианты — на следующей странице.',
  described: 'Описание и цена',
  name: 'Название',
  description: 'Описание',
  price: 'Цена',
  categories: 'Категории',
  otherCategories: 'Другие категории',
  otherCategoriesHint: 'через запятую',
  sku: 'Артикул',
  skuHint: 'единственный в магазине, не меняется',
  stock: 'Штук на складе',
  create: 'Выставить на продажу',
  archive: 'В архив',
  back: 'Все товары',
  inShop: 'Посмотреть в магазине',
  saved: 'Сохранено.',
  storedNow: (value) => `сейчас записано: ${value}`,
};

/** The texts of the pictures of a product in Russian. */
export const ruPictures: SellWords['pictures'] = {
  title: 'Фотографии',
  none: 'Фотографий пока нет. Товары с фотографиями находят чаще.',
  alt: (place) => `Что на фотографии ${place}`,
  named: (what, place) => `${what}: фотография ${place}`,
  up: 'Раньше',
  down: 'Позже',
  remove: 'Удалить',
  save: 'Сохранить подписи',
  add: 'Добавить фотографию',
  send: 'Отправить',
  sending: 'Отправляется …',
  hint: 'JPEG, PNG, WebP, AVIF или GIF, не больше 8 МБ. Сюда можно перетащить несколько.',
  full: 'У товара не больше 8 фотографий. Чтобы добавить новую, удалите одну.',
  alreadyThere: 'Такая фотография у товара уже есть.',
  noAlt: 'Опишите каждую фотографию для тех, кто её не видит.',
  unreachable: 'Магазин не отвечает. Отправьте ещё раз.',
  faults: {
    EMPTY_FILE: 'Файл пуст. Выберите другой.',
    UNSUPPORTED_FORMAT: 'Магазин не читает такой файл. Отправьте JPEG, PNG, WebP, AVIF или GIF.',
    WRONG_FILE_TYPE: 'Содержимое файла не такое, как говорит его имя. Сохраните его заново.',
    TOO_MANY_PIXELS: 'На фотографии слишком много точек. Уменьшите её и отправьте снова.',
    UNREADABLE_PICTURE: 'Файл повреждён. Сохраните его заново и отправьте.',
    BODY_TOO_LARGE: 'Файл больше 8 МБ. Отправьте файл поменьше.',
    VALIDATION_FAILED: 'Сначала выберите фотографию.',
    RATE_LIMITED: 'За минуту было слишком много фотографий. Продолжите через минуту.',
    UNAUTHENTICATED: 'Сеанс закончился. Войдите и отправьте фотографию снова.',
    UNAVAILABLE: 'Сейчас фотографию нельзя сохранить. Отправьте её позже.',
  },
};

/** The texts of variants in Russian. */
export const ruVariants: SellWords['variants'] = {
  title: 'Варианты',
  hint: 'Товары, которые отличаются размером или цветом, показываются вместе.',
  create: 'Сделать товаром с вариантами',
  groupName: 'Общее название вариантов',
  option: (place) => `Свойство ${place}`,
  value: 'Значение этого товара',
  save: 'Сохранить варианты',
  leave: 'Исключить',
  addSku: 'Добавить товар по артикулу',
  unknownSku: 'Товара с таким артикулом нет. Посмотрите артикул среди ваших товаров.',
  inAnotherGroup: 'Этот товар — вариант в другой группе. Сначала исключите его там.',
  valueMissing: 'Напишите значение для каждого свойства.',
  sameValues: 'У двух вариантов одинаковые значения. Измените одно из них.',
  twice: 'Этот товар уже есть среди вариантов.',
  sameOption: 'У двух свойств одинаковое название. Измените одно из них.',
};

/** What is wrong with a value, and what to do, in Russian. */
export const ruFaults: SellWords['faults'] = {
  missing: 'Напишите здесь что-нибудь.',
  tooLong: 'Слишком длинно. Сократите.',
  severalLines: 'Напишите в одну строку.',
  control: 'Здесь есть знаки, которые нельзя сохранить. Напишите заново.',
  notAmount: 'Напишите сумму не больше чем с двумя знаками после запятой, например 1999,50.',
  notPositive: 'Цена должна быть больше нуля.',
  tooMuch: 'Слишком много. Напишите меньшее число.',
  notCount: 'Напишите целое число: 0 или больше.',
  tooMany: 'Не больше 20 категорий.',
};

const promisedForms = {
  ...{ one: '# штука обещана', few: '# штуки обещаны' },
  ...{ many: '# штук обещаны', other: '# штуки обещаны' },
};

/** The refusals of the graph in Russian. */
export const ruRefusals: SellWords['refusals'] = {
  ValidationFailed: 'Некоторые поля заполнены неверно.',
  VersionConflict:
    'С тех пор как вы это видели, кто-то внёс изменения. Посмотрите и сохраните ещё раз, если нужно ваше.',
  NotFound: 'Этого товара больше нет, или он не ваш. Загрузите страницу снова.',
  SkuTaken: 'У другого товара магазина такой же артикул. Выберите другой.',
  IdempotencyKeyReused:
    'Эта форма уже отправлена с другими значениями. Посмотрите, что записано, и отправьте снова.',
  BelowReserved: (reserved) =>
    `${plural('ru', reserved, promisedForms)} заказам: остаток не может быть меньше.`,
};
