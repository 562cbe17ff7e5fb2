import { letterOf } from './letter-of.ts';

it.each([
  [{ key: 's', code: 'KeyS' }, 's'],
  [{ key: 'S', code: 'KeyS' }, 's'],
  [{ key: 'ы', code: 'KeyS' }, 's'],
  // Another Latin layout: what it writes counts.
  [{ key: 'o', code: 'KeyS' }, 'o'],
  [{ key: '.', code: 'KeyE' }, '.'],
  [{ key: 'ArrowDown', code: 'ArrowDown' }, ''],
  [{ key: 'Enter', code: 'Enter' }, ''],
])('the letter of %j is "%s"', (pressed, letter) => expect(letterOf(pressed)).toBe(letter));
