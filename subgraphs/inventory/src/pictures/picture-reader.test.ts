import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { QueueFull } from '@souk/platform/runtime/concurrency-limiter';
import sharp from 'sharp';
import { fileOf, plainPicture } from '../testing/sample-pictures.ts';
import type { PictureFormat } from './picture-format.ts';
import { pictureReader } from './picture-reader.ts';

const read = pictureReader();
const named = (format: PictureFormat) =>
  plainPicture(600, 300).then((png) => sharp(png).toFormat(format).toBuffer());

/** A PNG whose header claims a size that its few bytes do not have. */
function claiming(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    ...[signature, chunk('IHDR', header)],
    ...[chunk('IDAT', deflateSync(Buffer.alloc(5_000))), chunk('IEND', Buffer.alloc(0))],
  ]);
}

describe('a picture that was uploaded', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    'as %s is read in all widths, never wider than it is',
    async (format) => {
      const { width, height, variants } = await read(fileOf(await named(format)));
      expect([width, height]).toEqual([600, 300]);
      expect(variants.map((one) => [one.width, one.height])).toEqual([
        ...[
          [160, 80],
          [480, 240],
          [600, 300],
        ],
      ]);
      for (const { content, sha256, width: own } of variants) {
        expect(await sharp(content).metadata()).toMatchObject({ format: 'webp', width: own });
        expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
      }
    },
  );

  it('is turned as its file says, and keeps nothing else that the file says', async () => {
    const turned = await sharp(await plainPicture(600, 300))
      .jpeg()
      .withExif({ IFD0: { Artist: 'Ann at 55.75 north' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(turned.includes('Ann at 55.75 north')).toBe(true);
    const { width, height, variants } = await read(fileOf(turned));
    expect([width, height]).toEqual([300, 600]);
    expect(variants.map((one) => [one.width, one.height])).toEqual([
      [160, 320],
      [300, 600],
    ]);
    for (const { content } of variants) {
      const { exif, icc, xmp, orientation } = await sharp(content).metadata();
      expect({ exif, icc, xmp, orientation }).toEqual({});
    }
  });

  it('keeps its transparent parts', async () => {
    const clear = { width: 20, height: 20, channels: 4, background: '#0000' } as const;
    const { variants } = await read(fileOf(await sharp({ create: clear }).png().toBuffer()));
    expect(await sharp(variants[0]?.content).metadata()).toMatchObject({ hasAlpha: true });
  });

  it('that moves shows its first frame', async () => {
    const frames = await Promise.all(
      ['#f00', '#00f'].map((colour) => plainPicture(30, 20, colour)),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { width, height, variants } = await read(fileOf(moving));
    expect([width, height]).toEqual([30, 20]);
    const { dominant } = await sharp(variants[0]?.content).stats();
    expect(dominant.r).toBeGreaterThan(dominant.b);
  });

  it('and has another program behind it keeps only the pixels', async () => {
    const payload = '<script>alert(1)</script>';
    const both = Buffer.concat([await named('jpeg'), Buffer.from(payload.repeat(50))]);
    const { variants } = await read(fileOf(both));
    expect(variants.some(({ content }) => Buffer.from(content).includes('script'))).toBe(false);
  });
});

describe('a file is refused as a picture', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');

  it.each([
    ['empty', Buffer.alloc(0), 'EMPTY_FILE'],
    ['a text', Buffer.from('not a picture'), 'UNSUPPORTED_FORMAT'],
    ['SVG', svg, 'UNSUPPORTED_FORMAT'],
    [
      'SVG behind the first bytes of a GIF',
      Buffer.concat([Buffer.from('GIF89a'), svg]),
      'UNREADABLE_PICTURE',
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n\xff\xd8\xff', 'latin1'), 'UNSUPPORTED_FORMAT'],
    ['TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1'), 'UNSUPPORTED_FORMAT'],
    [
      'only the first bytes of a PNG',
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      'UNREADABLE_PICTURE',
    ],
    ['a few bytes that claim four billion pixels', claiming(64_250, 64_250), 'TOO_MANY_PIXELS'],
    ['a few bytes that claim a very long side', claiming(12_001, 1), 'TOO_MANY_PIXELS'],
  ])('that is %s', async (_, content, code) => {
    await expect(async () => read(fileOf(content))).rejects.toMatchObject({ code });
  });

  it('that needs more memory for each pixel, from fewer pixels on', async () => {
    const create = { width: 4_001, height: 3_000, channels: 3, background: '#c60' } as const;
    const avif = await sharp({ create: { ...create, height: 2_000 } })
      .avif({ effort: 0 })
      .toBuffer();
    const deep = await sharp({ create }).toColourspace('rgb16').png().toBuffer();
    for (const [content, million] of [
      [avif, '8 million'],
      [deep, '12 million'],
    ] as const) {
      await expect(read(fileOf(content))).rejects.toMatchObject({
        code: 'TOO_MANY_PIXELS',
        message: expect.stringContaining(million),
      });
    }
  });

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    'that is half of a %s',
    async (format) => {
      const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
      const create = { width: 300, height: 300, channels: 3, background: '#000', noise } as const;
      const whole = await sharp({ create }).toFormat(format).toBuffer();
      const half = whole.subarray(0, whole.length / 2);
      await expect(read(fileOf(half))).rejects.toMatchObject({ code: 'UNREADABLE_PICTURE' });
    },
  );

  it.each([
    ['jpg', ''],
    ['svg', ''],
    ['', 'image/jpeg'],
    ['png', 'text/html'],
  ])('that is a PNG, and is named .%s and %s', async (extension, type) => {
    const file = fileOf(await plainPicture(9, 9), extension, type);
    await expect(async () => read(file)).rejects.toMatchObject({
      code: 'WRONG_FILE_TYPE',
      message: expect.stringContaining('name it .png'),
    });
  });

  it('not for a name and a type that fit, or that say nothing', async () => {
    const content = await plainPicture(9, 9);
    for (const [extension, type] of [
      ['PNG', 'image/png'],
      ['', 'application/octet-stream'],
    ]) {
      expect((await read(fileOf(content, extension, type))).width).toBe(9);
    }
  });
});

it('pictures are read one at a time, and those beyond a short queue not at all', async () => {
  const content = await plainPicture(50, 50);
  const asked = Array.from({ length: 12 }, () => read(fileOf(content)));
  const ends = await Promise.allSettled(asked);
  const refused = ends.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(3);
  expect(refused.every((end) => end.status === 'rejected' && end.reason instanceof QueueFull)).toBe(
    true,
  );
});
