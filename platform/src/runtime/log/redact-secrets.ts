const redacted = '[Redacted]';

/** Names of fields, headers and parameters that end like this hold a secret. */
const secretName =
  '[\\w-]*(?:password|passwd|secret|token|cookie|authorization|signature|(?:api|private|session|signing|cursor)[_-]?key)s?';
const text = '"(?:[^"\\\\]|\\\\.)*"';

/** Where a line of JSON shows a secret, with what stays of the match. Each pattern begins with a fixed text, so that long lines cost no more than their length. */
const places: readonly (readonly [pattern: RegExp, kept: string])[] = [
  // A field at any depth: a text, or a list of texts.
  [
    new RegExp(
      `("(?:${secretName}|email|telephone|recipient)":)(?:${text}|\\[(?:${text},?)*\\])`,
      'gi',
    ),
    `$1"${redacted}"`,
  ],
  // The same in a text that is JSON itself, such as the body of a request in an error.
  [
    new RegExp(
      `(\\\\"(?:${secretName}|email|telephone|recipient)\\\\"\\s*:\\s*)\\\\".*?\\\\"`,
      'gi',
    ),
    `$1\\"${redacted}\\"`,
  ],
  // A parameter of a URL or of a form.
  [
    new RegExp(
      `([?&"\\s](?:${secretName}|id_token_hint)=|[?&](?:code|state|nonce)=)[^&\\s"\\\\#]+`,
      'gi',
    ),
    `$1${redacted}`,
  ],
  // The password of a URL.
  [/(:\/\/[^/\s:@"]*:)[^@/\s"]+(?=@)/g, `$1${redacted}`],
  // A header in a text, and a token wherever it is.
  [/\b((?:Bearer|Basic)\s+)[\w.~+/=-]{8,}/gi, `$1${redacted}`],
  [/eyJ[\w-]{8,}(?:\.[\w-]*){0,2}/g, redacted],
];

/**
 * Replaces secrets in a line of the log, in fields of any depth and in texts such as messages of errors
 * and URLs. The line stays JSON. It is the second line of defence: callers choose what they log.
 */
export function redactSecrets(line: string): string {
  return places.reduce((rest, [pattern, kept]) => rest.replace(pattern, kept), line);
}
