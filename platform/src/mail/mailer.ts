/** A mail to one address. */
export type Mail = {
  /** Names the mail, also when it is sent again: a part of its `Message-ID`. A UUID. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where the user ends mails of this kind with one POST (RFC 8058). Null for a mail that is part of a contract. */
  readonly unsubscribeUrl: string | null;
};

/**
 * What became of a mail. REFUSED: the server will never take it. UNAVAILABLE: it may have arrived or not, as a
 * connection that breaks does not say; sent again it has the same `Message-ID`.
 */
export type MailOutcome =
  | { readonly status: 'SENT' }
  | { readonly status: 'REFUSED' | 'UNAVAILABLE'; readonly reason: string };

/** Sends mails. Never throws: what goes wrong is an outcome, with a reason without addresses. */
export type Mailer = { readonly send: (mail: Mail) => Promise<MailOutcome> };
