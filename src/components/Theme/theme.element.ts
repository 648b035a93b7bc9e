const KEY = 'lv-theme';

/** What the reader chose in this browser; empty when nothing was, or when storage is closed. */
function chosen(): string {
	try {
		return localStorage.getItem(KEY) ?? '';
	} catch {
		return '';
	}
}

/** Lets the reader choose light or dark. The page itself follows the system without it. */
class ThemeElement extends HTMLElement {
	connectedCallback(): void {
		const select = this.querySelector('select');
		if (!select) return;
		select.value = chosen();
		select.disabled = false;
		select.onchange = () => {
			document.documentElement.style.colorScheme = select.value;
			try {
				if (select.value) localStorage.setItem(KEY, select.value);
				else localStorage.removeItem(KEY);
			} catch {
				// Closed storage: the choice holds for this page.
			}
		};
	}
}

if (!customElements.get('lv-theme')) customElements.define('lv-theme', ThemeElement);
