import type { ViewProps } from '../../../page.ts';
import { Field } from '../../../parts/field.tsx';
import { variantsWords } from '../words/product-words.ts';
import type { ProductData, SellerProduct } from './product-data.ts';

type Group = NonNullable<SellerProduct['group']>;

type Props = ViewProps<ProductData> & {
  readonly group: Group;
  /** What was in the form when it was refused. */
  readonly given: Readonly<Record<string, string>>;
};

/** The variants of a group with their values, and a row for one more. */
export function VariantForm({ data: { product, formKey }, setting, group, given }: Props) {
  const words = variantsWords[setting.language];
  return (
    <form method="post" action={`/sell/products/${product.id}`} class="stack">
      <input type="hidden" name="group" value={group.id} />
      <input type="hidden" name="groupVersion" value={group.version} />
      <input type="hidden" name="key" value={formKey} />
      {/* The first button is that of the key Enter. */}
      <button class="hidden" tabIndex={-1} type="submit" name="do" value="save-group">
        {words.save}
      </button>
      <Field
        label={words.groupName}
        name="groupName"
        value={given.groupName ?? group.name}
        maxLength={200}
        required
      />
      <ul class="variant-list">
        {group.products.map((variant) => (
          <li key={variant.id}>
            <input type="hidden" name="variant" value={variant.id} />
            {variant.id === product.id ? (
              <strong>{variant.name}</strong>
            ) : (
              <a href={`/sell/products/${variant.id}`}>{variant.name}</a>
            )}
            <Values
              of={variant.id}
              options={group.options}
              values={
                given[`values-${variant.id}`]?.split('\n') ??
                variant.optionValues.map(({ value }) => value)
              }
            />
            <button
              type="submit"
              class="link"
              name="do"
              value={`leave-group:${variant.id}`}
              aria-label={`${words.leave}: ${variant.name}`}
            >
              {words.leave}
            </button>
          </li>
        ))}
        <li>
          <Field label={words.addSku} name="addSku" value={given.addSku} maxLength={100} />
          <Values
            of="new"
            options={group.options}
            values={given['values-new']?.split('\n') ?? []}
          />
        </li>
      </ul>
      <button type="submit" class="quiet" name="do" value="save-group">
        {words.save}
      </button>
    </form>
  );
}

type ValuesProps = {
  /** The id of the variant, or `new`. */
  readonly of: string;
  readonly options: readonly string[];
  readonly values: readonly string[];
};

function Values({ of, options, values }: ValuesProps) {
  return (
    <div class="option-row">
      {options.map((option, index) => (
        <div class="field" key={option}>
          <label for={`values-${of}-${index}`}>{option}</label>
          <input
            id={`values-${of}-${index}`}
            type="text"
            name={`values-${of}`}
            value={values[index] ?? ''}
            maxLength={50}
          />
        </div>
      ))}
    </div>
  );
}
