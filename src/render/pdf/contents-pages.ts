const SLOT = /<span class="page-number" data-page-of="([^"]+)">/g;

/** Where a page number is going to stand; `id` is the id of a heading. */
export function pageNumberSlot(id: string): string {
  return `<span class="page-number" data-page-of="${id}">000</span>`;
}

/** True when the page has places for page numbers. */
export function hasPageNumbers(html: string): boolean {
  return html.includes('data-page-of="');
}

/**
 * The page of each heading the contents name, by its id. The slots have a fixed width, so nothing moves when they are
 * filled.
 * @throws Error when a heading of the contents is on no page
 */
export function pagesOfContents(
  html: string,
  pages: ReadonlyMap<string, number>,
): Readonly<Record<string, number>> {
  const numbers = [...html.matchAll(SLOT)].map(([, id = '']): [string, number] => {
    const page = pages.get(id);
    if (page === undefined) throw new Error(`the contents name “${id}”, which is on no page`);
    return [id, page];
  });
  return Object.fromEntries(numbers);
}

/** What the browser does to the page itself, in words it understands. */
export function fillingScript(numbers: Readonly<Record<string, number>>): string {
  // Ids of headings are plain characters, so the text cannot end early.
  return `{ const numbers = ${JSON.stringify(numbers)}; for (const slot of document.querySelectorAll('[data-page-of]')) slot.textContent = numbers[slot.dataset.pageOf]; }`;
}
