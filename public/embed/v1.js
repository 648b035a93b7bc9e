/**
 * Línea Viva on other sites, version 1: makes `<linea-viva-widget widget="keep-alive" lang="es" operator="claro">`, or a
 * `div[data-linea-viva]`, a frame as high as what it shows. What it promises is said at /en/embed/ and never changes.
 * The build packs it: what is served holds these words no more.
 */
((name, script) => {
	if (customElements.get(name)) return;

	/** What each widget that stands in the page does when something happens. */
	const live = new Map();
	let count = 0;
	const make = (tag, parts) => Object.assign(document.createElement(tag), parts);

	const show = (host) => {
		try {
			const at = (key) => host.getAttribute(key);
			const widget = at('widget') || at('lineaviva');
			// Without a language that we speak, the reader is asked.
			const lang = /^(zh|es|en)\b/i.exec(host.closest('[lang]')?.lang)?.[0].toLowerCase() || '.';
			const src = new URL(`./${lang}/${widget}/`, script.src);
			for (const key of ['operator', 'theme', 'accent']) if (at(key)) src.searchParams.set(key, at(key));
			const link =
				host.querySelector('a') ||
				make('a', { href: src, textContent: 'Línea Viva', target: '_blank', rel: 'noopener' });
			const frame = make('iframe', {
				title: host.title || link.textContent,
				loading: 'lazy',
				sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
				referrerPolicy: 'no-referrer',
				name: `lv${++count}`,
				src,
			});
			let wanted;
			let given;
			const size = (height) => {
				frame.style.cssText = `all:initial!important;display:block!important;width:100%!important;height:${height}px!important`;
			};
			const tell = (type, word) =>
				host.dispatchEvent(
					new CustomEvent(`lineaviva:${type}`, { bubbles: true, detail: { v: 1, widget, [type]: word } })
				);

			frame.onload = () => setTimeout(() => wanted || tell('error', 'silent'), 5000);
			link.style.display = '';
			host.replaceChildren(link);
			size((host.offsetHeight > 99 ? host.offsetHeight : 900) - link.offsetHeight);
			host.prepend(frame);

			live.set(host, ({ source, data }) => {
				if (source === frame.contentWindow && data?.v === 1 && data.id === frame.name) {
					// linea-viva:…
					const type = `${data.type}`.slice(11);
					const word = `${data[type]}`;
					if (type === 'height') wanted = Math.min(Math.max(word, 99), 20_000) || wanted;
					else if (/^[\w-]{1,40}$/.test(word)) tell(type, word);
				}
				if (wanted === given) return;
				// What is read below the frame stays where it is, unless somebody is at work in the frame.
				const { top, bottom } = frame.getBoundingClientRect();
				if (Math.min(bottom, top + wanted) < innerHeight && host.getRootNode().activeElement !== frame) return;
				given = wanted;
				size(given);
				host.style.minHeight = 0;
				link.style.display = 'none';
			});
		} catch {}
	};

	const adopt = () => {
		for (const div of document.querySelectorAll('div[data-linea-viva]')) {
			if (div.querySelector(name)) continue;
			const widget = make(name);
			for (const key in div.dataset) widget.setAttribute(key, div.dataset[key]);
			widget.append(...div.childNodes);
			div.append(widget);
		}
	};

	customElements.define(
		name,
		class extends HTMLElement {
			connectedCallback() {
				const start = () => show(this);
				// What stands inside is not there before the page is.
				if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
				else start();
			}
			disconnectedCallback() {
				live.delete(this);
			}
		}
	);
	const react = (event) => {
		for (const [, reaction] of live) reaction(event);
	};
	for (const type of ['message', 'scroll']) addEventListener(type, react, true);
	new MutationObserver(adopt).observe(document, { childList: true, subtree: true });
	adopt();
})('linea-viva-widget', document.currentScript);
