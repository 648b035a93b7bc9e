/** What lives on the page about saving. */
import './offline-held.element.ts';
import './offline-pack.element.ts';
