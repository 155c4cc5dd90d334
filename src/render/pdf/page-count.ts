import { latin1 } from './read.ts';

/** How many pages a finished file has; its page tree stands outside the packed objects. */
export function pageCount(bytes: Uint8Array): number {
  const counts = [...latin1(bytes).matchAll(/\/Type \/Pages\b[^>]*?\/Count (\d+)/g)].map((match) =>
    Number(match[1]),
  );
  return Math.max(0, ...counts);
}
