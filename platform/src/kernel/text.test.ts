import { hasLineBreak, lengthOf, storableText, textFault } from './text.ts';

describe('a text', () => {
  it.each([
    "O'Neil",
    'Ñandú',
    '李小龍',
    'می\u200Cخواهم',
    'ක්\u200Dෂ',
    'مريم',
    'שלום\u200F',
    'Family 👨‍👩‍👧',
    'two\r\n\tlines',
    '',
  ])('is stored: %j', (text) => {
    expect(textFault(text)).toBeNull();
  });

  it.each([
    ['a\uD800', 'Contains half a character. Enter the text again.'],
    ['\uDC00b', 'Contains half a character. Enter the text again.'],
    ['a\0b', 'Contains control characters. Remove them.'],
    ['a\u001Bb', 'Contains control characters. Remove them.'],
    ['a\u0085b', 'Contains control characters. Remove them.'],
    ['a\u202Eb', 'Contains characters that reverse the text. Remove them.'],
    ['a\u2066b', 'Contains characters that reverse the text. Remove them.'],
  ])('is refused: %j (GW-8)', (text, fault) => {
    expect(textFault(text)).toBe(fault);
  });

  it('has a line break of any kind, or a tab, or none', () => {
    expect(['a\nb', 'a\rb', 'a\tb', 'a\u2028b', 'a b'].map(hasLineBreak)).toEqual([
      ...[true, true, true, true, false],
    ]);
  });

  it('is as long as its code points', () => {
    expect(['', 'abc', '李小龍', '👍👍'].map(lengthOf)).toEqual([0, 3, 3, 2]);
  });

  it('of another system is made storable, on one line', () => {
    expect(storableText(' e\u0301\uD800\0x\n\u202Ey ')).toBe('é\uFFFD x y');
  });
});
