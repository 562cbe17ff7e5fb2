import type { Money } from '@souk/platform/kernel/money';
import type { NotificationKind } from './notification-kind.ts';

/** The languages that have texts. */
export const languages = ['en', 'ru'] as const;

export type Language = (typeof languages)[number];

/** What a text names. */
type TextValues = {
  /** The number of the order. */
  readonly order: string;
  /** An empty text when it is about no money. */
  readonly amount: string;
  /** When it happened, by the clocks of the shop. */
  readonly at: string;
};

type Text = { readonly title: string; readonly text: string };
type TextOf = (values: TextValues) => Text;

const english: Readonly<Record<NotificationKind, TextOf>> = {
  PAYMENT_HELD: ({ order, amount, at }) => ({
    title: 'Payment reserved',
    text: `${amount} reserved for order ${order} on ${at}.`,
  }),
  PAYMENT_RETURNED: ({ order, amount, at }) => ({
    title: 'Payment returned',
    text: `The money is back: ${amount} reserved for order ${order} is available again since ${at}.`,
  }),
  PAYMENT_REFUNDED: ({ order, amount, at }) => ({
    title: 'Payment refunded',
    text: `${amount} of order ${order} was refunded on ${at}.`,
  }),
  ORDER_CONFIRMED: ({ order, at }) => ({
    title: `Order ${order} is confirmed`,
    text: `Your order ${order} was confirmed on ${at}.`,
  }),
  ORDER_SHIPPED: ({ order, at }) => ({
    title: `Order ${order} is on its way`,
    text: `Your order ${order} was shipped on ${at}.`,
  }),
  ORDER_DELIVERED: ({ order, at }) => ({
    title: `Order ${order} was delivered`,
    text: `Your order ${order} was delivered on ${at}.`,
  }),
  ORDER_FAILED: ({ order, at }) => ({
    title: `Order ${order} failed`,
    text: `Your order ${order} could not be completed on ${at}. Nothing was charged.`,
  }),
  ORDER_CANCELLED: ({ order, at }) => ({
    title: `Order ${order} is cancelled`,
    text: `Your order ${order} was cancelled on ${at}.`,
  }),
  PARCEL_SHIPPED: ({ order, at }) => ({
    title: `A parcel of order ${order} is on its way`,
    text: `A parcel of your order ${order} was shipped on ${at}.`,
  }),
  PARCEL_DELIVERED: ({ order, at }) => ({
    title: `A parcel of order ${order} was delivered`,
    text: `A parcel of your order ${order} was delivered on ${at}.`,
  }),
  SALE_CONFIRMED: ({ order, at }) => ({
    title: `New order ${order}`,
    text: `Order ${order} with goods of yours was confirmed on ${at}. It can be shipped.`,
  }),
  PAYOUT_PAID: ({ amount, at }) => ({
    title: 'Payout made',
    text: `${amount} was paid out to you on ${at}.`,
  }),
};

const russian: Readonly<Record<NotificationKind, TextOf>> = {
  PAYMENT_HELD: ({ order, amount, at }) => ({
    title: 'Оплата зарезервирована',
    text: `${amount} зарезервировано для заказа ${order}: ${at}.`,
  }),
  PAYMENT_RETURNED: ({ order, amount, at }) => ({
    title: 'Резерв отменён',
    text: `Деньги возвращены: ${amount} по заказу ${order} снова доступны с ${at}.`,
  }),
  PAYMENT_REFUNDED: ({ order, amount, at }) => ({
    title: 'Возврат оплаты',
    text: `${amount} по заказу ${order} возвращено: ${at}.`,
  }),
  ORDER_CONFIRMED: ({ order, at }) => ({
    title: `Заказ ${order} подтверждён`,
    text: `Ваш заказ ${order} подтверждён: ${at}.`,
  }),
  ORDER_SHIPPED: ({ order, at }) => ({
    title: `Заказ ${order} в пути`,
    text: `Ваш заказ ${order} отправлен: ${at}.`,
  }),
  ORDER_DELIVERED: ({ order, at }) => ({
    title: `Заказ ${order} доставлен`,
    text: `Ваш заказ ${order} доставлен: ${at}.`,
  }),
  ORDER_FAILED: ({ order, at }) => ({
    title: `Заказ ${order} не выполнен`,
    text: `Ваш заказ ${order} не удалось выполнить: ${at}. Деньги не списаны.`,
  }),
  ORDER_CANCELLED: ({ order, at }) => ({
    title: `Заказ ${order} отменён`,
    text: `Ваш заказ ${order} отменён: ${at}.`,
  }),
  PARCEL_SHIPPED: ({ order, at }) => ({
    title: `Посылка заказа ${order} в пути`,
    text: `Посылка вашего заказа ${order} отправлена: ${at}.`,
  }),
  PARCEL_DELIVERED: ({ order, at }) => ({
    title: `Посылка заказа ${order} доставлена`,
    text: `Посылка вашего заказа ${order} доставлена: ${at}.`,
  }),
  SALE_CONFIRMED: ({ order, at }) => ({
    title: `Новый заказ ${order}`,
    text: `Заказ ${order} с вашими товарами подтверждён: ${at}. Его можно отправить.`,
  }),
  PAYOUT_PAID: ({ amount, at }) => ({
    title: 'Выплата произведена',
    text: `Вам выплачено ${amount}: ${at}.`,
  }),
};

const texts: Readonly<Record<Language, Readonly<Record<NotificationKind, TextOf>>>> = {
  en: english,
  ru: russian,
};

const trackingLabels: Readonly<Record<Language, string>> = {
  en: 'Tracking number',
  ru: 'Номер отправления',
};

/** Where and how the shop writes. */
export type TextStyle = {
  readonly language: Language;
  /** The IANA name of the shop's time zone. */
  readonly timeZone: string;
};

type Subject = {
  readonly kind: NotificationKind;
  readonly at: Date;
  readonly details: { readonly amount?: Money; readonly trackingNumber?: string };
  /** What the user knows the order by; null when it is about none. */
  readonly order: string | null;
};

/** Returns title and text of a notification in a language, with the time by the clocks of the shop. */
export function textOf({ kind, at, details, order }: Subject, style: TextStyle): Text {
  const time = new Intl.DateTimeFormat(style.language === 'en' ? 'en-GB' : style.language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: style.timeZone,
  }).format(at);
  const amount = details.amount ? amountText(details.amount) : '';
  const { title, text } = texts[style.language][kind]({ order: order ?? '', amount, at: time });
  const { trackingNumber } = details;
  if (trackingNumber === undefined) return { title, text };
  return { title, text: `${text} ${trackingLabels[style.language]}: ${trackingNumber}.` };
}

/** As in all texts of the shop: "2000.00 RUB". */
function amountText({ minorUnits, currency }: Money): string {
  const fraction = String(minorUnits % 100).padStart(2, '0');
  return `${Math.trunc(minorUnits / 100)}.${fraction} ${currency}`;
}
