/** The texts of operators' pages in English. */
export const en = {
  /** The entries of the menu, by their paths. */
  menu: { '/operate/health': 'Health' },
  health: {
    title: 'Health',
    caption: 'The services, and what each of them depends on',
    service: 'Service',
    state: 'State',
    dependencies: 'Depends on',
    ready: 'Ready',
    notReady: 'Not ready',
    unreachable: 'No answer',
    missing: (name: string) => `${name} is not available`,
  },
};
