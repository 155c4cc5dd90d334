/** The languages the criteria and the words around them can be had in; English is what the others fall back to. */
export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];
