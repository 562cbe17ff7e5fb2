import type { Language } from '../../words/words.ts';

const en = {
  title: 'The tour: an order that waits, and ends well',
  intro:
    'Two people on one order, and a shop whose payment stops in the middle. Nothing is lost, nothing is paid twice.',
  window:
    'One browser has one session. Open the shop in a private window for the second person, and put both windows side by side.',
  password: 'The people of the demo are buyer, seller, operator and admin. Their password is',
  buyer: 'Buyer',
  seller: 'Seller',
  operator: 'You',
  steps: {
    logIn: {
      title: 'Two people',
      buyer: 'In a private window: log in as buyer, and open the shop.',
      seller: 'In another private window of another browser, or later: log in as seller.',
    },
    stop: {
      title: 'Stop billing',
      operator:
        'Billing refuses every request and message for a while. Orders are accepted all the same.',
    },
    order: {
      title: 'Order something',
      buyer:
        'Put a product into the cart, and place the order. Its page says that everything is being arranged.',
      seller: 'Nothing to ship yet: no money is held.',
    },
    watch: {
      title: 'See it wait',
      operator:
        'The newest order stays in progress. In its picture the first step is asked again and again: each attempt is a mark.',
    },
    start: {
      title: 'Start billing again',
      operator: 'Billing works again. Nobody has to do anything for the order.',
    },
    end: {
      title: 'It ends well',
      buyer: 'The page goes on by itself: money held, goods kept, slot booked, confirmed.',
      seller:
        'The parcel appears under the orders to ship. Ship it, and the buyer sees it at once.',
      operator: 'The invariants hold: the order was paid once.',
    },
  },
  stop: 'Stop billing for five minutes',
  start: 'Start billing again',
  stopped: 'Billing is stopped until',
  works: 'Billing works.',
  adminOnly: 'Only an administrator stops billing: log in as admin.',
  confirm: 'I know that no order can be paid meanwhile.',
  waiting: (count: number) => `Checkouts under way: ${count}`,
  newest: 'Newest order',
  noOrder: 'No order yet.',
  openShop: 'The shop',
  openOrders: 'Orders, in the buyer’s window',
  openSell: 'Selling, in the seller’s window',
  openSagas: 'Checkouts',
  openVerify: 'Verify',
};
const ru: typeof en = {
  title: 'Показ: заказ ждёт и заканчивается хорошо',
  intro:
    'Два человека и один заказ, а оплата в магазине посреди дела останавливается. Ничего не теряется, и дважды не списывается.',
  window:
    'У одного браузера один вход. Для второго человека откройте магазин в приватном окне и поставьте окна рядом.',
  password: 'Люди для показа: buyer, seller, operator и admin. Их пароль:',
  buyer: 'Покупатель',
  seller: 'Продавец',
  operator: 'Вы',
  steps: {
    logIn: {
      title: 'Два человека',
      buyer: 'В приватном окне: войдите как buyer и откройте магазин.',
      seller: 'В приватном окне другого браузера или позже: войдите как seller.',
    },
    stop: {
      title: 'Остановите оплату',
      operator: 'Оплата отвечает отказом на всё, какое-то время. Заказы всё равно принимаются.',
    },
    order: {
      title: 'Закажите что-нибудь',
      buyer:
        'Положите товар в корзину и оформите заказ. На его странице сказано, что всё готовится.',
      seller: 'Отправлять пока нечего: деньги не отложены.',
    },
    watch: {
      title: 'Посмотрите, как он ждёт',
      operator:
        'Новейший заказ остаётся в работе. На его картинке первый шаг повторяется: каждая попытка – отметка.',
    },
    start: {
      title: 'Запустите оплату снова',
      operator: 'Оплата снова работает. С заказом никому ничего делать не нужно.',
    },
    end: {
      title: 'Всё кончается хорошо',
      buyer: 'Страница меняется сама: деньги отложены, товары, время, подтверждение.',
      seller:
        'Посылка появляется среди тех, что пора отправить. Отправьте, и покупатель сразу увидит.',
      operator: 'Инварианты соблюдены: заказ оплачен один раз.',
    },
  },
  stop: 'Остановить оплату на пять минут',
  start: 'Запустить оплату снова',
  stopped: 'Оплата остановлена до',
  works: 'Оплата работает.',
  adminOnly: 'Остановить оплату может только администратор: войдите как admin.',
  confirm: 'Я знаю, что заказы пока нельзя оплатить.',
  waiting: (count) => `Оформляется заказов: ${count}`,
  newest: 'Новейший заказ',
  noOrder: 'Заказов ещё нет.',
  openShop: 'Магазин',
  openOrders: 'Заказы, в окне покупателя',
  openSell: 'Продажи, в окне продавца',
  openSagas: 'Оформление заказов',
  openVerify: 'Проверка',
};

/** The texts of the tour. */
export const tourWords: Readonly<Record<Language, typeof en>> = { en, ru };
