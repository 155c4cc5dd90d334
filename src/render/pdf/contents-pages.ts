const SLOT = /(<span class="page-number" data-page-of="([^"]+)">)[^<]*(<\/span>)/g;

/** Where a page number is going to stand; `id` is the id of a heading. */
export function pageNumberSlot(id: string): string {
  return `<span class="page-number" data-page-of="${id}">000</span>`;
}

/** True when the page has places for page numbers. */
export function hasPageNumbers(html: string): boolean {
  return html.includes('data-page-of="');
}

/**
 * Puts the pages found in a first print where they belong. The slots have a fixed width, so nothing moves.
 * @throws Error when a heading of the contents is on no page
 */
export function fillPageNumbers(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replace(SLOT, (_whole, open: string, id: string, close: string) => {
    const page = pages.get(id);
    if (page === undefined) throw new Error(`the contents name “${id}”, which is on no page`);
    return `${open}${page}${close}`;
  });
}
