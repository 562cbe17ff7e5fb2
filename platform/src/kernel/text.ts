/** Control characters but tab and line breaks: Unicode category Cc. */
const control = /(?![\t\n\r])\p{Cc}/u;
/** They reorder the text around them, so that it reads differently from what it is. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Says what to change in a text that the shop does not store, or null. PostgreSQL refuses NUL, JSON columns
 * refuse half a character. A text of any language passes, with joiners, marks and emoji.
 */
export function textFault(text: string): string | null {
  if (!text.isWellFormed()) return 'Contains half a character. Enter the text again.';
  if (control.test(text)) return 'Contains control characters. Remove them.';
  if (text.search(bidiControls) >= 0)
    return 'Contains characters that reverse the text. Remove them.';
  return null;
}

/** True for a text that the shop may have stored, and that PostgreSQL can look for. */
export function isStorable(text: string): boolean {
  return textFault(text) === null;
}

/** True when the text has a tab or a line break of any kind. */
export function hasLineBreak(text: string): boolean {
  return /[\t\n\r\u2028\u2029]/.test(text);
}

/** The number of Unicode code points. An emoji or an accented letter of several counts for each. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Returns a text from outside the shop's own forms so that it can be stored, on one line and in NFC. */
export function storableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(bidiControls, '')
    .normalize('NFC')
    .trim();
}
