import { plural } from './plural.ts';
import type { Language } from './words.ts';

type Text = string | ((found: string) => string);

/** A message of the graph, the same for a person who reads English, where that differs, and in Russian. */
type Row = readonly [message: RegExp, texts: { readonly en?: Text; readonly ru: Text }];

/** What a person should write who has written no amount. */
export const amountText: Readonly<Record<Language, string>> = {
  en: 'Write an amount with at most two decimals, such as 1999.00.',
  ru: 'Напишите сумму не больше чем с двумя знаками после запятой, например 1999,00.',
};
const characters = (count: string) =>
  plural('ru', Number(count), {
    ...{ one: '# символ', few: '# символа', many: '# символов', other: '# символа' },
  });

/** The graph names no codes for what is wrong with a value: its messages are known by their texts. */
const rows: readonly Row[] = [
  [/^(?:Required|Must not be empty)\.$/, { ru: 'Напишите здесь что-нибудь.' }],
  [
    /^(?:Must have|Use) at most (\d+) characters?\.$/,
    { ru: (count) => `Слишком длинно: можно не больше чем ${characters(count)}.` },
  ],
  [
    /^(?:Must have|Use) at least (\d+) characters?\.$/,
    { ru: (count) => `Слишком коротко: нужно не меньше чем ${characters(count)}.` },
  ],
  [/^Must be at most (\S+)\.$/, { ru: (bound) => `Не больше ${bound}.` }],
  [/^Must be at least (\S+)\.$/, { ru: (bound) => `Не меньше ${bound}.` }],
  [/^Must be more than (?:0|zero)\.$/, { ru: 'Должно быть больше нуля.' }],
  [/^Must be (?:a whole )?number\.$/, { ru: 'Напишите целое число.' }],
  [/^Must not be more than ten million\.$/, { ru: 'Не больше десяти миллионов.' }],
  [/^Use one line, without tabs\.$/, { ru: 'Напишите в одну строку, без табуляции.' }],
  [/^Contains half a character\./, { ru: 'Здесь половина знака. Напишите заново.' }],
  [/^Contains control characters\./, { ru: 'Здесь есть управляющие знаки. Удалите их.' }],
  [
    /^Contains characters that reverse the text\./,
    { ru: 'Здесь есть знаки, которые переворачивают текст. Удалите их.' },
  ],
  [
    /^Use 5 to 15 digits/,
    {
      ru: 'Напишите от 5 до 15 цифр; между ними могут быть пробелы, скобки, точки и дефисы, в начале — плюс.',
    },
  ],
  [/^Use a string with at most ten digits and two decimals/, amountText],
  [/^Use an amount with at most ten digits and two decimals\.$/, amountText],
  [
    /^The account can take at most (\S+ \S+) more/,
    { ru: (most) => `В этот кошелёк можно внести ещё не больше ${most}: место нужно и возвратам.` },
  ],
  [
    /^Use 3 to 60 letters, digits, dots, dashes or underscores\.$/,
    { ru: 'От 3 до 60 латинских букв, цифр, точек, дефисов и подчёркиваний.' },
  ],
  [/^Enter a valid e-mail address/, { ru: 'Напишите адрес полностью, например name@example.com.' }],
  [
    /^Use an e-mail address of at most (\d+) characters\.$/,
    { ru: (count) => `Адрес слишком длинный: можно не больше чем ${characters(count)}.` },
  ],
  [
    /^Must not contain <, > or invisible characters\.$/,
    { ru: 'Без знаков «<» и «>» и без невидимых.' },
  ],
  [/^Choose another password\.$/, { ru: 'Новый пароль такой же, как прежний. Выберите другой.' }],
  [
    /^The identity provider rejected this password\./,
    {
      en: 'This password is not accepted. Choose another one.',
      ru: 'Этот пароль не принят. Выберите другой.',
    },
  ],
  [
    /^The identity provider rejected the request\.$/,
    {
      en: 'The login could not be created with these values. Change them, and try again.',
      ru: 'С такими данными войти нельзя будет. Измените их и попробуйте снова.',
    },
  ],
  [/^The hour has not passed yet\.$/, { ru: 'Этот час ещё не прошёл.' }],
  [
    /^A fault ends by itself: give a time within the next hour\.$/,
    { ru: 'Сбой кончается сам: укажите время в пределах часа.' },
  ],
  [/^Use true or false\.$/, { ru: 'Напишите true или false.' }],
  [
    /^Use (?:an amount with at most two decimals|a whole number), from (\S+ to \S+)\.$/,
    { ru: (range) => `Напишите число от ${range.replace(' to ', ' до ')}.` },
  ],
  [
    /^Use NONE, FAIL, or (\d+ to \d+) milliseconds\.$/,
    { ru: (range) => `Напишите NONE, FAIL или время от ${range.replace(' to ', ' до ')} мс.` },
  ],
  [
    /^A product that was on sale cannot become a draft/,
    { ru: 'Товар, который уже продавался, не станет черновиком: уберите его в архив.' },
  ],
  [
    /^Another (?:row has this product|product of the list has this SKU)\./,
    { ru: 'Это встречается дважды. Оставьте одну строку.' },
  ],
  [/^Name each option once\.$/, { ru: 'Назовите каждое свойство один раз.' }],
  [/^Name each picture once\.$/, { ru: 'Каждая картинка — один раз.' }],
];

/** What is wrong with a value, in the language of the page. A message that is not known here stays as it is. */
export function fieldText(message: string, language: Language): string {
  for (const [pattern, texts] of rows) {
    const found = pattern.exec(message);
    const text = found && texts[language];
    if (text) return typeof text === 'string' ? text : text(found[1] ?? '');
  }
  return message;
}
