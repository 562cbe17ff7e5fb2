import { plural } from '../../../words/plural.ts';

/** The texts of a seller's products in English. */
export const enProducts = {
  title: 'Your products',
  add: 'New product',
  toImport: 'Import a file',
  search: 'Name, description or code',
  status: 'Status',
  anyStatus: 'Any status',
  statuses: { ACTIVE: 'On sale', DRAFT: 'Draft', ARCHIVED: 'Archived' },
  show: 'Show',
  found: (count: number, exact: boolean) =>
    exact
      ? plural('en', count, { one: '# product', other: '# products' })
      : `more than ${count} products`,
  nothing: 'No product of yours matches.',
  none: 'You have no products yet.',
  all: 'Show all',
  next: 'Next page',
  name: 'Product',
  sku: 'Code (SKU)',
  price: 'Price',
  stock: 'Stock',
  free: 'Free',
  open: 'Open',
  tick: (name: string) => `Select ${name}`,
  tickAll: 'Select all',
  withTicked: 'With the selected products',
  value: 'Value',
  valueHint: 'percent, price or count',
  bulk: {
    percent: 'Change the price by percent',
    price: 'Set the price',
    stock: 'Set the stock',
    publish: 'Put on sale',
    archive: 'Archive',
  },
  apply: 'Apply',
  nothingTicked: 'Select the products first.',
  notPercent: 'Write a percentage, such as 10 or -12.5.',
  changed: (count: number) =>
    plural('en', count, { one: '# product was changed.', other: '# products were changed.' }),
  someRefused: (done: number, refused: number) =>
    `Changed: ${done}. Not changed: ${refused}, for the reasons in their rows; these are still selected.`,
  save: 'Save',
  cancel: 'Cancel',
  saveMine: 'Save mine',
  keepTheirs: 'Keep theirs',
  theirs: (value: string) => `Somebody else has saved ${value} meanwhile.`,
  unreachable: 'The shop does not answer. Nothing is lost: try again.',
};

/** The texts of one product in English. */
export const enProduct = {
  newTitle: 'New product',
  newHint: 'It is on sale at once. Pictures and variants come on the next page.',
  described: 'Description and price',
  name: 'Name',
  description: 'Description',
  price: 'Price',
  categories: 'Categories',
  otherCategories: 'Other categories',
  otherCategoriesHint: 'separated by commas',
  sku: 'Code (SKU)',
  skuHint: 'unique, and never changed',
  stock: 'Units in stock',
  create: 'Put on sale',
  archive: 'Archive',
  back: 'All products',
  inShop: 'See it in the shop',
  saved: 'Saved.',
  storedNow: (value: string) => `stored now: ${value}`,
};

/** The texts of the pictures of a product in English. */
export const enPictures = {
  title: 'Pictures',
  none: 'No pictures yet. Products with pictures are found more easily.',
  alt: (place: number) => `What picture ${place} shows`,
  named: (what: string, place: number) => `${what}: picture ${place}`,
  up: 'Earlier',
  down: 'Later',
  remove: 'Delete',
  save: 'Save texts',
  add: 'Add a picture',
  send: 'Send',
  sending: 'Sending …',
  hint: 'JPEG, PNG, WebP, AVIF or GIF, at most 8 MB. You may drop several here.',
  full: 'A product has at most 8 pictures. Delete one to add another.',
  alreadyThere: 'The product has this picture already.',
  noAlt: 'Say of each picture what it shows, for those who cannot see it.',
  unreachable: 'The shop does not answer. Send it again.',
  faults: {
    EMPTY_FILE: 'The file is empty. Choose another one.',
    UNSUPPORTED_FORMAT:
      'This is no picture that the shop reads. Send JPEG, PNG, WebP, AVIF or GIF.',
    WRONG_FILE_TYPE: 'The content of the file is another one than its name says. Save it anew.',
    TOO_MANY_PIXELS: 'The picture has too many pixels. Make it smaller, and send it again.',
    UNREADABLE_PICTURE: 'The picture is damaged. Save it anew, and send it again.',
    BODY_TOO_LARGE: 'The file is larger than 8 MB. Send a smaller one.',
    VALIDATION_FAILED: 'Choose a picture first.',
    RATE_LIMITED: 'These were many pictures in a minute. Go on in a minute.',
    UNAUTHENTICATED: 'Your session has ended. Log in, and send the picture again.',
    UNAVAILABLE: 'Pictures cannot be stored at the moment. Send it again later.',
  },
};

/** The texts of variants in English. */
export const enVariants = {
  title: 'Variants',
  hint: 'Products that differ in size or colour are shown together.',
  create: 'Make it a product with variants',
  groupName: 'Name of all variants together',
  option: (place: number) => `Option ${place}`,
  value: 'Value of this product',
  save: 'Save variants',
  leave: 'Take out',
  addSku: 'Add a product by its code',
  unknownSku: 'There is no product with this code. Look the code up in your products.',
  inAnotherGroup: 'This product is a variant of another group. Take it out of that one first.',
  valueMissing: 'Write a value for each option.',
  sameValues: 'Two variants have the same values. Change one of them.',
  twice: 'This product is a variant already.',
  sameOption: 'Two options have the same name. Change one of them.',
};

/** What is wrong with a value, and what to do, in English. */
export const enFaults = {
  missing: 'Write something here.',
  tooLong: 'This is too long. Shorten it.',
  severalLines: 'Write it on one line.',
  control: 'There are characters in it that cannot be stored. Write it anew.',
  notAmount: 'Write an amount with at most two decimals, such as 1999.50.',
  notPositive: 'The price must be more than zero.',
  tooMuch: 'This is too much. Write a smaller number.',
  notCount: 'Write a whole number: 0 or more.',
  tooMany: 'At most 20 categories.',
};

/** The refusals of the graph in English. */
export const enRefusals = {
  ValidationFailed: 'Some fields need your attention.',
  VersionConflict:
    'Somebody else has changed it since you saw it. Look at it, and save again to keep yours.',
  NotFound: 'This product is no longer there, or is not yours. Load the page again.',
  SkuTaken: 'Another product of the shop has this code. Choose another one.',
  IdempotencyKeyReused:
    'This form was sent before with other values. Look at what is stored, and send it again.',
  BelowReserved: (reserved: number) =>
    `${plural('en', reserved, { one: '# unit is promised to an order', other: '# units are promised to orders' })}: the stock cannot be less.`,
};
