import { en } from './en.ts';
import { plural } from './plural.ts';
import { ru } from './ru.ts';
import { languageFor } from './words.ts';

describe('the language of a browser', () => {
  it.each([
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    ['en-GB', 'en'],
    ['de,ru;q=0.5,en;q=0.4', 'ru'],
    ['ru;q=0,en', 'en'],
    ['de', 'en'],
    ['', 'en'],
    [';;q=x,,', 'en'],
  ])('"%s" is %s', (accepted, language) => expect(languageFor(accepted)).toBe(language));
});

describe('the plural of a word', () => {
  const forms = { one: '# товар', few: '# товара', many: '# товаров', other: '# товара' };
  it.each([
    [1, '1 товар'],
    [3, '3 товара'],
    [11, '11 товаров'],
    [21, '21 товар'],
  ])('of %i', (count, text) => expect(plural('ru', count, forms)).toBe(text));
});

it('no text of a language is empty, and Russian texts are Russian', () => {
  const texts = (words: object): string[] =>
    Object.values(words).flatMap((value) => {
      if (typeof value === 'string') return [value];
      return typeof value === 'object' ? texts(value) : [];
    });
  expect([...texts(en), ...texts(ru)].filter((text) => text.trim() === '')).toEqual([]);
  const latin = texts(ru).filter((text) => !/[а-яё]/i.test(text));
  expect(latin).toEqual(['English', 'en']);
});
