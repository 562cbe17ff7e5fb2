/** Styles are built by vite; importing them adds them to the page. */
declare module '*.css';
