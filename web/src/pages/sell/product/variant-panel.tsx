import type { ViewProps } from '../../../page.ts';
import { Field } from '../../../parts/field.tsx';
import { variantsWords } from '../words/product-words.ts';
import type { ProductData } from './product-data.ts';
import { VariantForm } from './variant-form.tsx';

const optionPlaces = [0, 1, 2] as const;

/** The variants of a product: the group that it belongs to, or a form that makes one of it. */
export function VariantPanel(props: ViewProps<ProductData>) {
  const { data, setting, refused } = props;
  const words = variantsWords[setting.language];
  const { product } = data;
  const given = refused?.values.do === 'group' ? refused.values : {};
  return (
    <section class="panel" aria-labelledby="variants">
      <h2 id="variants">{words.title}</h2>
      {product.group ? (
        <VariantForm {...props} group={product.group} given={given} />
      ) : (
        <>
          <p class="soft">{words.hint}</p>
          <details open={given.groupName !== undefined}>
            <summary>{words.create}</summary>
            <form method="post" action={`/sell/products/${product.id}`} class="stack">
              <input type="hidden" name="do" value="create-group" />
              <input type="hidden" name="key" value={data.formKey} />
              <Field
                label={words.groupName}
                name="groupName"
                value={given.groupName ?? product.name}
                maxLength={200}
                required
              />
              {optionPlaces.map((place) => (
                <div class="option-row" key={place}>
                  <Field
                    label={words.option(place + 1)}
                    name={`option-${place}`}
                    value={given[`option-${place}`]}
                    maxLength={50}
                    required={place === 0}
                  />
                  <Field
                    label={words.value}
                    name={`option-value-${place}`}
                    value={given[`option-value-${place}`]}
                    maxLength={50}
                    required={place === 0}
                  />
                </div>
              ))}
              <button type="submit" class="quiet">
                {words.create}
              </button>
            </form>
          </details>
        </>
      )}
    </section>
  );
}
