const csrf =
  'A link or an image on another site can send this request with the cookie of the visitor. Requests with content-type: application/json are answered.';

/** Audits of GraphQL over HTTP that the gateway does not pass, each with the reason. */
export const exceptions: Readonly<Record<string, string>> = {
  '5A70': csrf,
  D6D5: csrf,
  '6A70': csrf,
};
