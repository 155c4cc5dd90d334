/** What a document can be written as; `build` writes all of them unless told otherwise. */
export const documentFormats = ['md', 'html', 'pdf'] as const;

export type DocumentFormat = (typeof documentFormats)[number];
