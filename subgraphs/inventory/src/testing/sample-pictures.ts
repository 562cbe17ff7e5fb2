import sharp from 'sharp';
import type { UploadedFile } from '../pictures/picture-reader.ts';

/** A file without a name or a content type. */
export function fileOf(content: Uint8Array, extension = '', contentType = ''): UploadedFile {
  return { content, extension, contentType };
}

/** A picture in one colour, as PNG. */
export function plainPicture(width: number, height: number, background = '#c60'): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
}
