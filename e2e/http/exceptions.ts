const csrf =
  'A link or an image of a foreign page may send this, with the cookie of whoever looks at it. A client that sends content-type: application/json is answered.';

/** The audits of GraphQL over HTTP that the gateway does not pass, each with the reason why. */
export const exceptions: Readonly<Record<string, string>> = {
  '5A70': csrf,
  D6D5: csrf,
  '6A70': csrf,
};
