type Props<Choice extends string> = {
  /** The address of the list. */
  readonly action: string;
  readonly search: string;
  /** The name of the choice in the address. */
  readonly name: string;
  readonly chosen: Choice | '';
  readonly choices: readonly (readonly [value: Choice | '', text: string])[];
  readonly words: { readonly search: string; readonly choice: string; readonly show: string };
};

/** The search of a list, with one choice beside it. */
export function ListFilter<Choice extends string>(props: Props<Choice>) {
  const { action, search, name, chosen, choices, words } = props;
  return (
    <search>
      <form method="get" action={action} class="console-filter">
        <label class="hidden" for="list-search">
          {words.search}
        </label>
        <input
          id="list-search"
          type="search"
          name="q"
          value={search}
          placeholder={words.search}
          maxLength={100}
        />
        <label class="hidden" for="list-choice">
          {words.choice}
        </label>
        <select id="list-choice" name={name}>
          {choices.map(([value, text]) => (
            <option key={value} value={value} selected={value === chosen}>
              {text}
            </option>
          ))}
        </select>
        <button type="submit" class="quiet">
          {words.show}
        </button>
      </form>
    </search>
  );
}
