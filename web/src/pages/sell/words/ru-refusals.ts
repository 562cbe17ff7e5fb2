import { plural } from '../../../words/plural.ts';
import type { SellWords } from '../words.ts';

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
