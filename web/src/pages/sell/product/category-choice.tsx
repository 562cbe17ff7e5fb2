import type { Setting } from '../../../page.ts';
import { Field } from '../../../parts/field.tsx';
import { productWords } from '../words/product-words.ts';
import type { NewProductData } from './product-data.ts';

type Props = {
  readonly categories: NewProductData['categories'];
  /** The categories of the product, by their names or slugs. */
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly hint: string | undefined;
  readonly setting: Setting;
};

/** The categories of the shop to tick, and a field for others. */
export function CategoryChoice({ categories, chosen, error, hint, setting }: Props) {
  const words = productWords[setting.language];
  const known = categories.flatMap(({ children, ...top }) => [top, ...children]);
  const isOf = (name: string, one: (typeof known)[number]) =>
    [one.slug, one.name.toLowerCase()].includes(name.toLowerCase());
  const others = chosen.filter((name) => !known.some((one) => isOf(name, one)));
  return (
    <fieldset class="choices">
      <legend>
        {words.categories}
        {hint ? <small class="soft"> {hint}</small> : null}
      </legend>
      <div class="category-ticks">
        {known.map((one) => {
          const name = chosen.find((text) => isOf(text, one));
          return (
            <label class="choice" key={one.slug}>
              <input
                type="checkbox"
                name="category"
                value={name ?? one.name}
                defaultChecked={name !== undefined}
              />
              {one.name}
            </label>
          );
        })}
      </div>
      <Field
        label={words.otherCategories}
        name="otherCategories"
        value={others.join(', ')}
        error={error}
        hint={words.otherCategoriesHint}
      />
    </fieldset>
  );
}
