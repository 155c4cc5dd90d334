/** Gives headings their ids as git hosts do, so that one link works in Markdown and in HTML. */
export class Slugs {
  readonly #seen = new Map<string, number>();

  of(heading: string): string {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\- _]/gu, '')
      .replaceAll(' ', '-');
    const times = this.#seen.get(slug) ?? 0;
    this.#seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  }
}

/** An id of plain characters: names of places in a PDF have no others. */
export function plainId(slug: string): string {
  return `h-${slug.replace(/[^a-z0-9-]/g, (character) => `_${character.codePointAt(0)?.toString(16)}`)}`;
}
