/** What is searched, and a stored text that has it in another case, with other accents or in another form. */
export const foldedPairs: readonly (readonly [searched: string, stored: string])[] = [
  ['istanbul', 'İstanbul'],
  ['İSTANBUL', 'istanbul'],
  ['ISPARTA', 'ısparta'],
  ['strasse', 'Straße'],
  ['STRAẞE', 'Strasse'],
  ['ЙОГУРТ'.normalize('NFC'), 'йогурт'.normalize('NFD')],
  ['йогурт'.normalize('NFD'), 'Йогурт'.normalize('NFC')],
  ['cafe', 'Café'.normalize('NFC')],
  ['café'.normalize('NFC'), 'CAFÉ'.normalize('NFD')],
  ['οδος', 'ΟΔΟΣ'],
  ['ΟΔΟΣ', 'οδός'],
  ['Ǆep', 'ǆep'],
  ['samovar', 'ＳＡＭＯＶＡＲ'],
  ['lodz', 'Łódź'],
  ['100%', '100％'],
];
