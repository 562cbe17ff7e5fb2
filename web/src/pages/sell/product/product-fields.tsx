import type { Refused, Setting } from '../../../page.ts';
import { Field } from '../../../parts/field.tsx';
import { lengthMax } from '../product-faults.ts';
import { productWords } from '../words/product-words.ts';
import { CategoryChoice } from './category-choice.tsx';
import type { NewProductData } from './product-data.ts';
import type { ProductValues } from './product-form.ts';

type Props = {
  readonly categories: NewProductData['categories'];
  readonly values: Pick<ProductValues, 'name' | 'description' | 'price' | 'categories'>;
  /** What is stored, where it differs from what the form has: the product was changed by somebody else. */
  readonly stored: Readonly<Record<string, string>>;
  readonly refused: Refused | null;
  readonly setting: Setting;
};

/** The fields that describe a product, whether it is new or not. */
export function ProductFields({ categories, values, stored, refused, setting }: Props) {
  const words = productWords[setting.language];
  const errors = refused?.fields ?? {};
  const hintOf = (name: string) =>
    stored[name] === undefined ? undefined : words.storedNow(stored[name] || '–');
  return (
    <>
      <div class="fields">
        <Field
          label={words.name}
          name="name"
          value={values.name}
          error={errors.name}
          hint={hintOf('name')}
          maxLength={lengthMax.name}
          required
        />
        <Field
          label={words.price}
          name="price"
          value={values.price}
          error={errors.price ?? errors.amount}
          hint={hintOf('price')}
          inputMode="decimal"
          maxLength={20}
          required
        />
      </div>
      <Description
        value={values.description}
        label={words.description}
        hint={hintOf('description')}
        error={errors.description}
      />
      <CategoryChoice
        categories={categories}
        chosen={values.categories.split('|').filter(Boolean)}
        error={errors.categories}
        hint={hintOf('categories')}
        setting={setting}
      />
    </>
  );
}

type DescriptionProps = {
  readonly label: string;
  readonly value: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
};

function Description({ label, value, hint, error }: DescriptionProps) {
  return (
    <div class="field">
      <label for="description">
        {label}
        {hint ? <small> {hint}</small> : null}
      </label>
      <textarea
        id="description"
        name="description"
        rows={5}
        maxLength={lengthMax.description}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? 'description-error' : undefined}
      >
        {value}
      </textarea>
      {error ? (
        <p class="error" id="description-error">
          {error}
        </p>
      ) : null}
    </div>
  );
}
