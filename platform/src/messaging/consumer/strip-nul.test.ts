import { stripNul } from './strip-nul.ts';

it('stripNul replaces NUL in key, value and headers, and keeps the rest', () => {
  const place = { topic: 'counted', partition: 1, position: 2n, at: new Date(0) };
  const record = { ...place, key: 'a\0', value: '\0{}\0', headers: { ce_id: '\0', 'x\0': 'y' } };
  expect(stripNul(record)).toEqual({
    ...place,
    key: 'a\uFFFD',
    value: '\uFFFD{}\uFFFD',
    headers: { ce_id: '\uFFFD', 'x\uFFFD': 'y' },
  });
  expect(stripNul({ ...record, key: null, value: null })).toMatchObject({ key: null, value: null });
});
