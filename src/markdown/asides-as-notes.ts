import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Rehype plugin: Starlight's asides become notes instead of landmarks. A page gives advice more than once under the same
 * title, and landmarks of one name leave a screen reader's list of places useless.
 */
export function asidesAsNotes() {
	return (tree: Root): void => {
		visit(tree, 'element', (node: Element) => {
			if (node.tagName === 'aside') node.properties.role = 'note';
		});
	};
}
