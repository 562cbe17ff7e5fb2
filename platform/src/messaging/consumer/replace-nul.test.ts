import { replaceNulIn } from './replace-nul.ts';

it('replaceNulIn replaces NUL in key, value and headers, and keeps the rest', () => {
  const location = { topic: 'counted', partition: 1, position: 2n, at: new Date(0) };
  const record = { ...location, key: 'a\0', value: '\0{}\0', headers: { ce_id: '\0', 'x\0': 'y' } };
  expect(replaceNulIn(record)).toEqual({
    ...location,
    key: 'a\uFFFD',
    value: '\uFFFD{}\uFFFD',
    headers: { ce_id: '\uFFFD', 'x\uFFFD': 'y' },
  });
  expect(replaceNulIn({ ...record, key: null, value: null })).toMatchObject({
    key: null,
    value: null,
  });
});
