import type { Language } from '../../../words/words.ts';

const en = {
  title: 'Board',
  figures: {
    ordersAMinute: 'Orders a minute',
    failingShare: 'Failed in the last hour',
    confirmedMs: 'Placed to confirmed, 95 %',
    outboxSeconds: 'Oldest message to send',
    lag: 'Records behind',
    deadLetters: 'Dead letters',
    notReady: 'Services not ready',
  },
  unknown: '–',
  seconds: (value: string) => `${value} s`,
  open: 'See why',
  latest: 'Latest orders',
  noOrders: 'No orders yet. Place one in the shop, and it appears here.',
};
const ru: typeof en = {
  title: 'Обзор',
  figures: {
    ordersAMinute: 'Заказов в минуту',
    failingShare: 'Не вышло за час',
    confirmedMs: 'До подтверждения, 95 %',
    outboxSeconds: 'Ждёт отправки',
    lag: 'Отставание, записей',
    deadLetters: 'Недоставлено',
    notReady: 'Не готово сервисов',
  },
  unknown: '–',
  seconds: (value) => `${value} с`,
  open: 'Почему',
  latest: 'Последние заказы',
  noOrders: 'Заказов ещё нет. Оформите заказ в магазине, и он появится здесь.',
};

/** The texts of the board. */
export const boardWords: Readonly<Record<Language, typeof en>> = { en, ru };
