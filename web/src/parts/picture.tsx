type PictureValue = {
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly url: string;
  readonly variants: readonly { readonly url: string; readonly width: number }[];
};

type Props = {
  readonly of: PictureValue | undefined;
  /** The product's name, whose first letter stands for a missing picture. */
  readonly name: string;
  /** How wide it is shown, as the attribute `sizes` has it. */
  readonly sizes: string;
  /** True for a picture that is seen at once. */
  readonly eager?: boolean;
};

/** A product's picture. Its size is known before it is loaded, so that nothing moves. */
export function Picture({ of, name, sizes, eager = false }: Props) {
  if (!of) {
    return (
      <span class="picture letter" aria-hidden="true">
        {name.slice(0, 1)}
      </span>
    );
  }
  return (
    <img
      class="picture"
      alt={of.alt}
      src={of.url}
      srcset={of.variants.map(({ url, width }) => `${url} ${width}w`).join(', ')}
      sizes={sizes}
      width={of.width}
      height={of.height}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
}
