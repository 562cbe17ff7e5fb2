import type { Language } from '../words/words.ts';
import type {
  BecomeSellerMutation,
  ChangePasswordMutation,
  EndSessionMutation,
  SignOutElsewhereMutation,
  UpdateProfileMutation,
} from './account/account.generated.ts';
import type { SetCartItemMutation } from './cart/cart.generated.ts';
import type { PlaceOrderMutation } from './checkout/checkout.generated.ts';
import type {
  MarkAllReadMutation,
  MarkReadMutation,
} from './notifications/notifications.generated.ts';
import type {
  AddDeliveryNoteMutation,
  CancelOrderMutation,
  RescheduleDeliveryMutation,
} from './order/order.generated.ts';
import type { AddToCartMutation } from './product/product.generated.ts';
import type { OpenAccountMutation } from './quick/quick.generated.ts';
import type { DepositMutation } from './wallet/wallet.generated.ts';

/** The mutations that the pages of buyers send. */
type Mutations =
  | BecomeSellerMutation
  | ChangePasswordMutation
  | EndSessionMutation
  | SignOutElsewhereMutation
  | UpdateProfileMutation
  | SetCartItemMutation
  | PlaceOrderMutation
  | MarkAllReadMutation
  | MarkReadMutation
  | AddDeliveryNoteMutation
  | CancelOrderMutation
  | RescheduleDeliveryMutation
  | AddToCartMutation
  | OpenAccountMutation
  | DepositMutation;

type AnswerOf<Mutation> = Mutation extends unknown ? Mutation[keyof Mutation] : never;

/** The refusals that the pages of buyers can get, by their types in the schema. */
type RefusalCode = Extract<AnswerOf<Mutations>, { readonly message: string }>['__typename'];

const en: Readonly<Record<RefusalCode, string>> = {
  AccountExists: 'You have a wallet already.',
  AccountFrozen: 'Nothing can be paid into this wallet at present. Ask the shop why.',
  CartFull: 'The cart has no room for another product. Remove one, and try again.',
  CartOrdered: 'This cart was ordered already.',
  DuplicateOrder: 'You placed the same order a moment ago.',
  EmailNotConfirmed:
    'Your e-mail address is not confirmed. Open the link in our mail to you, and try again.',
  EmailTaken: 'Somebody else has this e-mail address. Use another one.',
  FreeDepositsOff: 'This shop takes money by card only, while you order.',
  IdempotencyKeyReused:
    'This form was sent already, with other values. Look at what is stored, and send it again.',
  IllegalDeliveryTransition: 'The delivery has gone on meanwhile: this is no longer possible.',
  IllegalTransition: 'The order has gone on meanwhile: this is no longer possible.',
  NoPassword: 'Your login has no password yet. Ask for a link to set one at the login.',
  NotFound: 'This is no longer there. Load the page again.',
  OutOfStock: 'There is not enough of it any more. Take less, and try again.',
  PriceChanged: 'The price has changed since you saw it. Look at it, and try again.',
  RequestInProgress: 'This is still being done. Send it again in a moment: it is done once.',
  SeveralParcels: 'A part of this order has left already, so not all of it can be changed.',
  SlotFull: 'This slot is full. Choose another one.',
  UnknownProduct: 'This product is no longer on sale.',
  UnknownUser: 'Your account is not ready yet. Try again in a moment.',
  ValidationFailed: 'Some fields need your attention.',
  VersionConflict: 'This has changed since you saw it. Look at it, and send it again if you want.',
  WrongPassword: 'The current password is wrong. Write it again.',
};

const ru: typeof en = {
  AccountExists: 'Кошелёк у вас уже есть.',
  AccountFrozen: 'Сейчас этот кошелёк нельзя пополнить. Спросите магазин, почему.',
  CartFull: 'В корзине нет места для ещё одного товара. Уберите какой-нибудь и попробуйте снова.',
  CartOrdered: 'Эта корзина уже заказана.',
  DuplicateOrder: 'Такой же заказ вы оформили только что.',
  EmailNotConfirmed:
    'Ваш адрес почты не подтверждён. Откройте ссылку из нашего письма и попробуйте снова.',
  EmailTaken: 'Этот адрес почты уже занят. Укажите другой.',
  FreeDepositsOff: 'Этот магазин берёт деньги только картой, при заказе.',
  IdempotencyKeyReused:
    'Эта форма уже отправлена с другими значениями. Посмотрите, что записано, и отправьте снова.',
  IllegalDeliveryTransition: 'Доставка уже идёт дальше: теперь это невозможно.',
  IllegalTransition: 'Заказ уже идёт дальше: теперь это невозможно.',
  NoPassword:
    'У вашего входа ещё нет пароля. Попросите ссылку, чтобы задать его, на странице входа.',
  NotFound: 'Этого больше нет. Загрузите страницу снова.',
  OutOfStock: 'Столько уже нет. Возьмите меньше и попробуйте снова.',
  PriceChanged: 'Цена изменилась. Посмотрите на неё и попробуйте снова.',
  RequestInProgress:
    'Это ещё выполняется. Отправьте форму через минуту: всё будет сделано один раз.',
  SeveralParcels: 'Часть заказа уже уехала, поэтому изменить его целиком нельзя.',
  SlotFull: 'Это время занято. Выберите другое.',
  UnknownProduct: 'Этот товар больше не продаётся.',
  UnknownUser: 'Ваш профиль ещё не готов. Попробуйте через минуту.',
  ValidationFailed: 'Проверьте отмеченные поля.',
  VersionConflict:
    'С тех пор как вы это видели, всё изменилось. Посмотрите и отправьте снова, если нужно.',
  WrongPassword: 'Текущий пароль неверен. Напишите его ещё раз.',
};

/** Why a form of a buyer was refused. Only the server has these texts: a page that is shown again brings its own. */
export const refusalWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en,
  ru,
};
