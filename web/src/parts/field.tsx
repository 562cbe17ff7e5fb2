type Props = {
  readonly type?: 'text' | 'password';
  readonly label: string;
  readonly name: string;
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly inputMode?: 'email' | 'tel' | 'decimal';
  readonly required?: boolean;
  readonly autoComplete?: string;
  readonly maxLength?: number;
};

/** A labelled input, with its error below it. */
export function Field({
  type,
  label,
  name,
  value = '',
  error,
  hint,
  inputMode,
  required = false,
  autoComplete,
  maxLength,
}: Props) {
  const errorId = `${name}-error`;
  const shared = {
    ...{ id: name, name, required, autocomplete: autoComplete, maxlength: maxLength },
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': error ? errorId : undefined,
  };
  return (
    <div class="field">
      <label for={name}>
        {label}
        {hint ? <small> {hint}</small> : null}
      </label>
      {type === 'password' ? (
        <input {...shared} type="password" />
      ) : (
        <input {...shared} type="text" inputMode={inputMode} value={value} />
      )}
      {error ? (
        <p class="error" id={errorId}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** A labelled input of a password. Its value never comes back from the server. */
export function PasswordField(props: Omit<Props, 'type' | 'value' | 'required'>) {
  return <Field {...props} type="password" required />;
}
