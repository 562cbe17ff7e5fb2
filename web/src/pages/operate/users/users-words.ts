import type { Language } from '../../../words/words.ts';

const en = {
  title: 'Users',
  q: 'Name or e-mail',
  role: 'Role',
  found: (count: number) => `${count} found`,
  username: 'User name',
  name: 'Name',
  email: 'E-mail',
  seller: 'Sells as',
  since: 'Since',
  roles: {
    CUSTOMER: 'Customer',
    SELLER: 'Seller',
    COURIER: 'Courier',
    ANALYST: 'Analyst',
    OPERATOR: 'Operator',
    ADMIN: 'Administrator',
  },
  create: 'Create a user',
  createHint: 'The user gets an e-mail with a link to set a password.',
  firstName: 'First name',
  lastName: 'Last name',
  optional: 'optional',
  save: 'Create',
};
const ru: typeof en = {
  title: 'Люди',
  q: 'Имя или почта',
  role: 'Роль',
  found: (count) => `Найдено: ${count}`,
  username: 'Имя для входа',
  name: 'Имя',
  email: 'Почта',
  seller: 'Продаёт как',
  since: 'С',
  roles: {
    CUSTOMER: 'Покупатель',
    SELLER: 'Продавец',
    COURIER: 'Курьер',
    ANALYST: 'Аналитик',
    OPERATOR: 'Оператор',
    ADMIN: 'Администратор',
  },
  create: 'Завести человека',
  createHint: 'Придёт письмо со ссылкой, чтобы задать пароль.',
  firstName: 'Имя',
  lastName: 'Фамилия',
  optional: 'не обязательно',
  save: 'Завести',
};

/** The texts of the list of users. */
export const usersWords: Readonly<Record<Language, typeof en>> = { en, ru };
