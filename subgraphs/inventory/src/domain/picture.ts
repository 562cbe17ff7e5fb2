/** The widths in which a picture is served, in pixels. A picture is never made wider than it is. */
const widths = [160, 480, 1_200] as const;

/** How many pictures a product may have. */
export const picturesMax = 8;

/**
 * The transitions of a picture. STORING: its files are being stored. STAGED: stored, and no product has it.
 * ATTACHED: a product has it. DELETING: its files are being deleted; an upload of the same file stores them again.
 */
export const transitions = {
  STORING: ['STAGED', 'DELETING'],
  STAGED: ['ATTACHED', 'DELETING'],
  ATTACHED: ['STAGED'],
  DELETING: ['STORING'],
} as const satisfies Record<string, readonly string[]>;

export type PictureStatus = keyof typeof transitions;

/** Where the files of a picture are. */
export type StoreName = 'DATABASE' | 'S3';

/** A picture in one width. */
export type PictureVariant = {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the file that is served: 64 hexadecimal digits. */
  readonly sha256: string;
};

/** A picture as clients see it. The variants are sorted by their width. */
export type Picture = {
  readonly id: string;
  /** In pixels, as the picture is looked at: turned as its file says. */
  readonly width: number;
  readonly height: number;
  readonly variants: readonly PictureVariant[];
};

/** A picture of a product. */
export type ProductPicture = {
  readonly pictureId: string;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
};

/** The widths in which a picture of this width is served, in pixels. */
export function variantWidths(width: number): readonly number[] {
  return [...new Set(widths.map((one) => Math.min(one, width)))];
}

/**
 * The address of a variant, relative to the gateway. It names the content of the file, so what it returns
 * never changes.
 */
export function addressOf({ sha256, width }: PictureVariant): string {
  return `/pictures/${sha256}-${width}.webp`;
}

/** Reads the last part of an address. Null for a text that is not one. */
export function readFileName(name: string): Pick<PictureVariant, 'sha256' | 'width'> | null {
  const [, sha256 = '', width] = /^([0-9a-f]{64})-([1-9]\d{0,3})\.webp$/.exec(name) ?? [];
  return sha256 ? { sha256, width: Number(width) } : null;
}

/** The variant for a place of usual size: the second smallest. */
export function middleOf(variants: readonly PictureVariant[]): PictureVariant {
  const middle = variants[1] ?? variants[0];
  if (!middle) throw new Error('A picture has no variant.');
  return middle;
}
