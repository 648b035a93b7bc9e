/** All that search is in the browser, as one file: it comes when a reader shows the intent to search. */
import './search-page.ts';

export { openSearch } from './search-dialog.ts';
