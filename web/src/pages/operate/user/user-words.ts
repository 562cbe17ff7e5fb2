import type { Language } from '../../../words/words.ts';

const en = {
  done: {
    created: 'Created. A mail with a link to set a password is on its way.',
    invited: 'A mail with a link to set a password is on its way.',
    freeze: 'The wallet is frozen.',
    unfreeze: 'The wallet can be used again.',
    close: 'The wallet is closed.',
  },
  profile: 'Profile',
  id: 'Id',
  addresses: 'Addresses',
  wallet: 'Wallet',
  noWallet: 'This user has no wallet yet.',
  statuses: { ACTIVE: 'In use', FROZEN: 'Frozen', CLOSED: 'Closed' },
  balance: 'Balance',
  held: 'Held for orders',
  available: 'Available',
  freeze: 'Freeze',
  freezeHint: 'A frozen wallet takes no new deposits and payments. Held payments complete.',
  unfreeze: 'Unfreeze',
  close: 'Close for ever',
  closeHint: 'Only a wallet without money can be closed, and it is never opened again.',
  invite: 'Send the link for a password again',
  orders: (count: number) => `Orders (${count})`,
  noOrders: 'No orders yet.',
  allOrders: 'All orders of this user',
};
const ru: typeof en = {
  done: {
    created: 'Готово. Письмо со ссылкой для пароля отправляется.',
    invited: 'Письмо со ссылкой для пароля отправляется.',
    freeze: 'Кошелёк заморожен.',
    unfreeze: 'Кошельком снова можно пользоваться.',
    close: 'Кошелёк закрыт.',
  },
  profile: 'Профиль',
  id: 'Номер',
  addresses: 'Адреса',
  wallet: 'Кошелёк',
  noWallet: 'Кошелька ещё нет.',
  statuses: { ACTIVE: 'Открыт', FROZEN: 'Заморожен', CLOSED: 'Закрыт' },
  balance: 'Всего',
  held: 'Отложено под заказы',
  available: 'Доступно',
  freeze: 'Заморозить',
  freezeHint: 'Замороженный кошелёк не принимает пополнений и оплат. Отложенные оплаты завершатся.',
  unfreeze: 'Разморозить',
  close: 'Закрыть навсегда',
  closeHint: 'Закрыть можно только пустой кошелёк, и снова он не откроется.',
  invite: 'Отправить ссылку для пароля ещё раз',
  orders: (count) => `Заказы (${count})`,
  noOrders: 'Заказов ещё нет.',
  allOrders: 'Все заказы',
};

/** The texts of the page of a user. */
export const userWords: Readonly<Record<Language, typeof en>> = { en, ru };
