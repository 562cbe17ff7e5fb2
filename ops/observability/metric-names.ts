const keywords = new Set([
  ...['and', 'or', 'unless', 'by', 'without', 'on', 'ignoring', 'group_left', 'group_right'],
  ...['bool', 'offset', 'inf', 'nan'],
]);

/** The names of the metrics in a PromQL query: identifiers that are no function, label or keyword. */
export function metricNamesIn(query: string): readonly string[] {
  const bare = query
    .replace(/"[^"]*"/g, '')
    .replace(/\{[^}]*\}/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, '');
  const identifiers = bare.matchAll(/(?<![\w:.])([a-zA-Z_:][\w:]*)(?!\s*\()(?![\w:])/g);
  const names = [...identifiers].map(([, name = '']) => name);
  return [...new Set(names.filter((name) => !keywords.has(name.toLowerCase())))];
}

/** The names that a text in Prometheus' format declares; a histogram has three more. */
export function metricNamesOf(exposition: string): readonly string[] {
  const types = exposition.matchAll(/^# TYPE (\S+) (\S+)$/gm);
  return [...types].flatMap(([, name = '', type]) =>
    type === 'histogram' || type === 'summary'
      ? [name, `${name}_bucket`, `${name}_sum`, `${name}_count`]
      : [name],
  );
}
