import { sellWords } from './words.ts';

it('no text of sellers is empty, and Russian texts are Russian', () => {
  const texts = (words: object): string[] =>
    Object.values(words).flatMap((value) => {
      if (typeof value === 'string') return [value];
      return typeof value === 'object' ? texts(value) : [];
    });
  const { en, ru } = sellWords;
  expect([...texts(en), ...texts(ru)].filter((text) => text.trim() === '')).toEqual([]);
  expect(texts(ru).filter((text) => !/[а-яё]/i.test(text))).toEqual([]);
  expect(texts(en).filter((text) => /[а-яё]/i.test(text))).toEqual([]);
});
