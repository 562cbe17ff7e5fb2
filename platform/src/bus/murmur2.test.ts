import { bucketOf, murmur2 } from './murmur2.ts';

describe('murmur2', () => {
  // The figures of Kafka's own UtilsTest.
  it.each([
    ['21', -973_932_308],
    ['foobar', -790_332_482],
    ['a-little-bit-long-string', -985_981_536],
    ['a-little-bit-longer-string', -1_486_304_829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58_897_971],
    ['abc', 479_470_107],
  ])('hashes %s as the Java client does', (text, hash) => {
    expect(murmur2(text)).toBe(hash);
  });

  it('maps to a bucket that is never negative', () => {
    expect(bucketOf('21', 6)).toBe((-973_932_308 & 0x7fff_ffff) % 6);
  });
});
