import type { Language } from '../../../words/words.ts';
import type { SettingKey } from './settings.generated.ts';

const en: Readonly<Record<SettingKey, string>> = {
  OPENING_BALANCE: 'Opening balance of a new wallet',
  FREE_DEPOSITS: 'Deposits of money that did not come in',
  COMMISSION: 'Commission of the shop',
  HOLD_TIME: 'Earnings kept after the delivery',
  SIMILAR_ORDER_WINDOW: 'Time in which two orders of the same products are similar',
  SAGA_RETRY: 'Time until a command without an answer is sent again',
  SAGA_RETRY_MAX: 'Longest time between two attempts',
  SAGA_TIMEOUT: 'Longest time of a step before the payment',
  USER_COST_PER_MINUTE: 'Cost of the requests of one user',
  ADDRESS_COST_PER_MINUTE: 'Cost of the requests of one address',
  FAULT_BILLING: 'Billing',
  FAULT_INVENTORY: 'Inventory',
  FAULT_DELIVERY: 'Delivery',
  FAULT_PROVIDER: 'Payment provider',
  FAULT_CARRIER: 'Carrier',
};
const ru: Readonly<Record<SettingKey, string>> = {
  OPENING_BALANCE: 'Начальная сумма нового кошелька',
  FREE_DEPOSITS: 'Пополнение без настоящих денег',
  COMMISSION: 'Комиссия магазина',
  HOLD_TIME: 'Удержание выручки после доставки',
  SIMILAR_ORDER_WINDOW: 'Время, за которое два заказа одних товаров похожи',
  SAGA_RETRY: 'Через сколько повторить команду без ответа',
  SAGA_RETRY_MAX: 'Наибольшее время между попытками',
  SAGA_TIMEOUT: 'Наибольшее время шага до оплаты',
  USER_COST_PER_MINUTE: 'Стоимость запросов одного человека',
  ADDRESS_COST_PER_MINUTE: 'Стоимость запросов с одного адреса',
  FAULT_BILLING: 'Оплата',
  FAULT_INVENTORY: 'Склад',
  FAULT_DELIVERY: 'Доставка',
  FAULT_PROVIDER: 'Платёжная система',
  FAULT_CARRIER: 'Перевозчик',
};

/** What each setting is, for people. */
export const settingNames: Readonly<Record<Language, Readonly<Record<SettingKey, string>>>> = {
  en,
  ru,
};
