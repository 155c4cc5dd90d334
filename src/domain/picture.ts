/** What documents may show as a logo, by the ending of its file. */
export const PICTURE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** It is in every document, so one that is larger makes all of them so. */
export const LOGO_LIMIT = 1 << 20;

/** What is wrong with the inside of a picture. */
export type PictureFault = 'empty' | 'other' | 'outside';

/**
 * Looks whether a file is what its ending says. An SVG may name nothing outside itself: documents fetch nothing, so
 * that part would be missing.
 */
export function pictureFault(ending: string, content: Uint8Array): PictureFault | undefined {
  if (content.length === 0) return 'empty';
  const type = PICTURE_TYPES[ending.toLowerCase()];
  if (type === 'image/png') return begins(content, [0x89, 0x50, 0x4e, 0x47]) ? undefined : 'other';
  if (type === 'image/jpeg') return begins(content, [0xff, 0xd8, 0xff]) ? undefined : 'other';
  const text = new TextDecoder().decode(content);
  if (!/<svg[\s>]/.test(text)) return 'other';
  return OUTSIDE.test(text) ? 'outside' : undefined;
}

const OUTSIDE = /(?:\bhref\s*=\s*["']\s*|\burl\(\s*["']?|@import\s+["'])(?!\s*(?:#|data:))[^\s"')]/i;

function begins(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => content[index] === byte);
}
