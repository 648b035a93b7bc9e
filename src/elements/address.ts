/** Puts a query into the address of the page, in the place of the one it has. */
export function showQuery(query: URLSearchParams): void {
	try {
		history.replaceState(history.state, '', query.size > 0 ? `?${query}` : location.pathname);
	} catch {
		// Some browsers keep the address of a frame in a sandbox as it is.
	}
}
