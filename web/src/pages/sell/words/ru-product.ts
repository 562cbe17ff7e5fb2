import type { enPictures, enProduct, enVariants } from './en-product.ts';

/** The texts of one product in Russian. */
export const ruProduct: typeof enProduct = {
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
export const ruPictures: typeof enPictures = {
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
export const ruVariants: typeof enVariants = {
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
