import { Field } from '../../parts/field.tsx';
import type { Words } from '../../words/words.ts';
import type { CheckoutData } from './load-checkout.ts';

type Props = {
  readonly addresses: CheckoutData['addresses'];
  readonly words: Words;
  /** What was in the form. */
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
};

/** The saved addresses, and fields for another one. */
export function AddressChoice({ addresses, words, values, errors }: Props) {
  const { checkout } = words;
  const isOther = addresses.length === 0 || values.address === 'other';
  return (
    <section class="panel" aria-labelledby="where">
      <h2 id="where">{checkout.where}</h2>
      {addresses.length === 0 ? null : (
        <fieldset class="choices">
          <legend class="hidden">{checkout.savedAddresses}</legend>
          {addresses.map((address, index) => {
            const value = fieldsOf(address);
            const isChosen = values.address ? values.address === value : index === 0;
            return (
              <label key={value} class="choice">
                <input type="radio" name="address" value={value} checked={isChosen} />
                <span>
                  {address.street}
                  <small>
                    {[address.zipCode, address.city, address.country].filter(Boolean).join(', ')}
                  </small>
                </span>
              </label>
            );
          })}
          <label class="choice">
            <input type="radio" name="address" value="other" checked={isOther} />
            <span>{checkout.otherAddress}</span>
          </label>
        </fieldset>
      )}
      <div class={addresses.length === 0 ? 'fields' : 'fields other-address'}>
        <AddressFields words={words} values={values} errors={errors} />
      </div>
    </section>
  );
}

/** The fields of an address. */
export function AddressFields({ words: { checkout }, values, errors }: Omit<Props, 'addresses'>) {
  const field = (name: string, label: string, autoComplete: string, isOptional = false) => (
    <Field
      label={label}
      name={name}
      value={values[name]}
      error={errors[name]}
      autoComplete={autoComplete}
      hint={isOptional ? checkout.optional : undefined}
      maxLength={200}
    />
  );
  return (
    <>
      {field('street', checkout.street, 'street-address')}
      {field('city', checkout.city, 'address-level2')}
      {field('zipCode', checkout.zipCode, 'postal-code')}
      {field('country', checkout.country, 'country-name')}
      {field('recipient', checkout.recipient, 'name', true)}
      {field('telephone', checkout.telephone, 'tel', true)}
    </>
  );
}

function fieldsOf(address: CheckoutData['addresses'][number]): string {
  const given = Object.entries(address).filter(([, value]) => value);
  return String(new URLSearchParams(given as [string, string][]));
}
