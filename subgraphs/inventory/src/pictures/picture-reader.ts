import { createHash } from 'node:crypto';
import { ConcurrencyLimiter } from '@souk/platform/runtime/concurrency-limiter';
import type { Sharp, SharpOptions } from 'sharp';
import { type PictureVariant, variantWidths } from '../domain/picture.ts';
import { formatNamed, formatOf, formats, type PictureFormat } from './picture-format.ts';
import { RefusedPicture } from './refused-picture.ts';

/** A picture that was read, with its files in all widths. */
type ReadPicture = {
  readonly width: number;
  readonly height: number;
  readonly variants: readonly (PictureVariant & { readonly content: Uint8Array })[];
};

/** An uploaded file. */
export type UploadedFile = {
  readonly content: Uint8Array;
  /** The extension of its name and its content type, as the client sent them: '' without one. */
  readonly extension: string;
  readonly contentType: string;
};

/** Reads a file. Throws RefusedPicture, and QueueFull when too many wait. */
export type PictureReader = (file: UploadedFile) => Promise<ReadPicture>;

/**
 * A file of a few kilobytes can claim billions of pixels. Decoding this many takes about 160 MB: less of
 * AVIF, whose decoder has several copies of a picture, and of 16 bits for each colour.
 */
const pixelsMax = { usual: 24_000_000, deep: 12_000_000, avif: 8_000_000 };
/** WebP has no side above 16,383. */
const sideMax = 12_000;
/** Files that wait for their turn, of 8 MB each at most. */
const waitingMax = 8;
const secondsMax = 20;
const quality = 80;

const input: SharpOptions = {
  limitInputPixels: pixelsMax.usual,
  // Refuses damaged and truncated files, and accepts what only deviates from its standard.
  failOn: 'error',
  // The first frame.
  pages: 1,
};

/**
 * Returns a reader that decodes one file at a time, in one thread, and keeps nothing of the file but its
 * pixels: no metadata, and no bytes after the picture.
 */
export function pictureReader(): PictureReader {
  const limiter = new ConcurrencyLimiter(1, waitingMax);
  const neverAborted = new AbortController().signal;
  return (file) => {
    const format = formatIn(file);
    return limiter.run(neverAborted, () => decode(file.content, format));
  };
}

/** The format of a file, which its name and its content type do not contradict. */
function formatIn({ content, extension, contentType }: UploadedFile): PictureFormat {
  if (content.length === 0)
    throw new RefusedPicture('EMPTY_FILE', 'The file is empty: choose another.');
  const format = formatOf(content);
  if (!format) {
    const message =
      'The file is not a picture in JPEG, PNG, WebP, AVIF or GIF: export it as one of them.';
    throw new RefusedPicture('UNSUPPORTED_FORMAT', message);
  }
  const { title, extensions } = formats[format];
  const named = formatNamed(extension, contentType);
  if (named.every((one) => one === format)) return format;
  throw new RefusedPicture(
    'WRONG_FILE_TYPE',
    `The content of the file is ${title}, but its name or content type says otherwise: name it .${extensions[0]}.`,
  );
}

/** Loaded with the first picture, as most processes never see one. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

async function decode(content: Uint8Array, format: PictureFormat): Promise<ReadPicture> {
  const sharp = await loadSharp();
  // Reads only the header.
  const header = sharp(content, { ...input, limitInputPixels: false }).metadata();
  const { width, height, depth, autoOrient: upright } = await orUnreadable(header);
  const allowed =
    format === 'avif' ? pixelsMax.avif : pixelsMax[depth === 'ushort' ? 'deep' : 'usual'];
  if (width * height > allowed || Math.max(width, height) > sideMax) {
    const message = `The picture has ${width} × ${height} pixels: scale it down to ${allowed / 1e6} million, with no side above 12,000.`;
    throw new RefusedPicture('TOO_MANY_PIXELS', message);
  }
  const widths = variantWidths(upright.width);
  const widest = await orUnreadable(
    sharp(content, input)
      .timeout({ seconds: secondsMax })
      .autoOrient()
      .resize({ width: Math.max(...widths) })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  const pixels = () => sharp(widest.data, { raw: widest.info });
  const variants: ReadPicture['variants'][number][] = [];
  for (const width of widths) variants.push(await encode(pixels(), width));
  return { width: upright.width, height: upright.height, variants };
}

async function encode(pixels: Sharp, width: number) {
  const { data, info } = await pixels
    .resize({ width })
    .webp({ quality })
    .toBuffer({ resolveWithObject: true });
  const sha256 = createHash('sha256').update(data).digest('hex');
  return { width: info.width, height: info.height, sha256, content: data };
}

/** The messages of the library are for its developers. */
async function orUnreadable<Result>(result: Promise<Result>): Promise<Result> {
  return result.catch((cause: unknown) => {
    const message = 'The picture cannot be read: it is damaged or incomplete. Export it again.';
    throw new RefusedPicture('UNREADABLE_PICTURE', message, { cause });
  });
}
