import type { View } from '../../page.ts';
import { AddressFields } from '../checkout/address-choice.tsx';
import { accountWords } from './account-words.ts';
import type { AccountData } from './load-account.ts';

/** The saved addresses, and a form for another one. */
export const AddressList: View<AccountData> = ({
  data: { me },
  setting: { words, language },
  refused,
}) => (
  <section class="panel" aria-labelledby="addresses">
    <h2 id="addresses">{accountWords[language].addresses}</h2>
    {me.addresses.length === 0 ? <p class="soft">{accountWords[language].noAddresses}</p> : null}
    <ul class="addresses">
      {me.addresses.map(({ street, city, zipCode, country }, index) => (
        <li key={`${street}${zipCode}`}>
          <span>
            {street}
            <small class="soft">{[zipCode, city, country].filter(Boolean).join(', ')}</small>
          </span>
          <form method="post" action="/my/account">
            <input type="hidden" name="version" value={me.version} />
            <button type="submit" class="link" name="remove" value={index}>
              {words.cart.remove}
            </button>
          </form>
        </li>
      ))}
    </ul>
    <details open={refused?.values.do === 'add-address'}>
      <summary>{accountWords[language].addAddress}</summary>
      <form method="post" action="/my/account">
        <input type="hidden" name="version" value={me.version} />
        <input type="hidden" name="do" value="add-address" />
        <div class="fields">
          <AddressFields
            words={words}
            values={refused?.values ?? {}}
            errors={refused?.fields ?? {}}
          />
        </div>
        <button type="submit">{accountWords[language].addAddress}</button>
      </form>
    </details>
  </section>
);
