/** The formats that are accepted. SVG is not: it is a document that may contain programs. */
export const formats = {
  jpeg: {
    title: 'JPEG',
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    types: ['image/jpeg', 'image/jpg'],
  },
  png: { title: 'PNG', extensions: ['png', 'apng'], types: ['image/png', 'image/apng'] },
  webp: { title: 'WebP', extensions: ['webp'], types: ['image/webp'] },
  avif: { title: 'AVIF', extensions: ['avif'], types: ['image/avif'] },
  gif: { title: 'GIF', extensions: ['gif'], types: ['image/gif'] },
} as const;

export type PictureFormat = keyof typeof formats;

const names = Object.keys(formats) as PictureFormat[];

/**
 * The format of a file by its first bytes; null for any other. Only such files reach the decoder, so it
 * never chooses a reader for something else.
 */
export function formatOf(content: Uint8Array): PictureFormat | null {
  const text = Buffer.from(content.subarray(0, 32)).toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp';
  if (/^ftypavi[fs]/.test(text.slice(4))) return 'avif';
  return /^GIF8[79]a/.test(text) ? 'gif' : null;
}

/**
 * What the extension and the content type of a file claim: a format, or null for another kind of file.
 * Nothing when they claim nothing.
 */
export function formatNamed(extension: string, contentType: string): (PictureFormat | null)[] {
  const by = (list: 'extensions' | 'types', value: string) =>
    names.find((name) => (formats[name][list] as readonly string[]).includes(value)) ?? null;
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return [
    ...(extension ? [by('extensions', extension.toLowerCase())] : []),
    ...(type && type !== 'application/octet-stream' ? [by('types', type)] : []),
  ];
}
