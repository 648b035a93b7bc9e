let asked = false;

/** Sets the service worker to work, once the page has loaded: it must not take bytes from it. Frames have none. */
export function registerWorker(): void {
	if (asked || self !== top || !navigator.serviceWorker) return;
	asked = true;
	const register = () => {
		const types = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
		const policy = types?.createPolicy('lv-worker', { createScriptURL: () => '/sw.js' });
		// A browser that refuses goes on without.
		navigator.serviceWorker.register(policy?.createScriptURL('') ?? '/sw.js').catch(() => undefined);
	};
	if (document.readyState === 'complete') register();
	else addEventListener('load', register, { once: true });
}

/** What we use of Trusted Types, which vouch for the address of the worker. */
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { createScriptURL: (address: string) => string }
	): { createScriptURL(address: string): string };
}
