import { CachedAnswers } from './cached-answers.ts';

const answerBytesMax = 2 ** 20;
const start = 1_000;
let now = start;
let answers: CachedAnswers;
beforeEach(() => {
  now = start;
  answers = new CachedAnswers(1_000, () => now);
});

/** An answer that takes up to this many bytes. */
function answerOf(bytes: number) {
  const overhead = JSON.stringify({ text: '' }).length + 'key-00'.length;
  return { text: 'x'.repeat(bytes / 2 - overhead) };
}

describe('a cached answer', () => {
  it('is kept for the time since its data was read', () => {
    answers.set('key', { stars: 5 }, start - 400);
    now = start + 600;
    expect(answers.get('key')).toEqual({ stars: 5 });
    now = start + 601;
    expect(answers.get('key')).toBeNull();
  });

  it('is not kept longer because it is used', () => {
    answers.set('key', { stars: 5 }, start);
    now = start + 900;
    expect(answers.get('key')).toEqual({ stars: 5 });
    now = start + 1_001;
    expect(answers.get('key')).toBeNull();
  });

  it('is not kept when it was read too long ago', () => {
    answers.set('key', { stars: 5 }, start - 1_001);
    expect(answers.get('key')).toBeNull();
  });

  it('does not change with a copy that was returned, nor with the data that was given', () => {
    const data = { book: { title: 'One' } };
    answers.set('key', data, start);
    data.book.title = 'Changed';
    Object.assign(answers.get('key') ?? {}, { book: 'Changed', extensions: {} });
    expect(answers.get('key')).toEqual({ book: { title: 'One' } });
  });

  it('is not kept above 1 MiB', () => {
    answers.set('key-00', answerOf(answerBytesMax), start);
    answers.set('key-01', answerOf(answerBytesMax + 2), start);
    expect(answers.get('key-00')).not.toBeNull();
    expect(answers.get('key-01')).toBeNull();
  });
});

it('sixteen answers of 1 MiB are kept: the least recently used one is removed for another', () => {
  const keys = Array.from({ length: 17 }, (_, index) => `key-${String(index).padStart(2, '0')}`);
  for (const key of keys.slice(0, 16)) answers.set(key, answerOf(answerBytesMax), start);
  expect(answers.get('key-00')).not.toBeNull();
  answers.set('key-16', answerOf(answerBytesMax), start);
  expect(keys.filter((key) => answers.get(key) === null)).toEqual(['key-01']);
});
