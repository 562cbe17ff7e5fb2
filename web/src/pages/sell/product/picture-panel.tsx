import type { Setting, ViewProps } from '../../../page.ts';
import { Picture } from '../../../parts/picture.tsx';
import { picturesWords } from '../words/product-words.ts';
import { PictureDrop } from './picture-drop.tsx';
import { type ProductData, picturesMax, type SellerProduct } from './product-data.ts';

type Props = ViewProps<ProductData> & {
  /** Called with what the page shows after a picture was sent. */
  readonly onData: (data: ProductData) => void;
};

/** The form below: the version that it was drawn from stands outside, as it may change while somebody writes. */
export const picturesFormId = 'pictures-form';

/** The pictures of a product in their order: the first one stands for it in lists. */
export function PicturePanel({ data: { product }, setting, refused, onData }: Props) {
  const { language } = setting;
  const words = picturesWords[language];
  const { id, pictures } = product;
  return (
    <section class="panel" aria-labelledby="pictures">
      <h2 id="pictures">{words.title}</h2>
      {pictures.length === 0 ? <p class="soft">{words.none}</p> : null}
      {pictures.length > 0 ? (
        <form method="post" action={`/sell/products/${id}`} id={picturesFormId}>
          {/* The first button is that of the key Enter. */}
          <button class="hidden" tabIndex={-1} type="submit" name="do" value="save-pictures">
            {words.save}
          </button>
          <ul class="picture-list">
            {pictures.map((picture, index) => (
              <PictureRow
                key={picture.id}
                picture={picture}
                typed={refused?.values[`alt-${picture.id}`]}
                place={index + 1}
                last={pictures.length}
                setting={setting}
              />
            ))}
          </ul>
          <button type="submit" class="quiet" name="do" value="save-pictures">
            {words.save}
          </button>
        </form>
      ) : null}
      {pictures.length < picturesMax ? (
        <PictureDrop productId={id} setting={setting} onData={onData} />
      ) : (
        <p class="soft">{words.full}</p>
      )}
    </section>
  );
}

type RowProps = {
  readonly picture: SellerProduct['pictures'][number];
  /** The text that was written, when the form was refused. */
  readonly typed: string | undefined;
  readonly place: number;
  readonly last: number;
  readonly setting: Setting;
};

function PictureRow({ picture, typed, place, last, setting: { language } }: RowProps) {
  const words = picturesWords[language];
  const { id, alt } = picture;
  const button = (what: 'up' | 'down' | 'remove', isOn: boolean) => (
    <button
      type="submit"
      class="link"
      name="do"
      value={`${what}:${id}`}
      aria-label={words.named(words[what], place)}
      disabled={!isOn}
    >
      {words[what]}
    </button>
  );
  return (
    <li>
      <Picture of={picture} name={alt} sizes="96px" />
      <div class="field">
        <label for={`alt-${id}`}>{words.alt(place)}</label>
        <input type="hidden" name="picture" value={id} />
        <input
          id={`alt-${id}`}
          type="text"
          name="alt"
          value={typed ?? alt}
          maxLength={300}
          required
        />
        <span class="row start">
          {button('up', place > 1)}
          {button('down', place < last)}
          {button('remove', true)}
        </span>
      </div>
    </li>
  );
}
