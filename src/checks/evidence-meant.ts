import { nearest } from '../domain/nearest.ts';

/** The file a name that leads nowhere most likely means, and what is wrong with the name. */
export interface MeantFile {
  readonly name: string;
  readonly why: 'folder' | 'comma' | 'letters' | 'capitals' | 'spelling';
}

/**
 * Looks among the files that are there.
 * @param together the names that stand beside it: a comma in a name, without quotes, makes two of one
 */
export function meantFile(
  name: string,
  together: readonly string[],
  there: readonly string[],
): MeantFile | undefined {
  const inFolder = name.replace(/^(?:\.\/)?(?:evidence\/)?(?:files\/)?/, '');
  if (inFolder !== name && there.includes(inFolder)) return { name: inFolder, why: 'folder' };
  const whole = together.join(', ');
  if (together.length > 1 && there.includes(whole)) return { name: whole, why: 'comma' };
  const composed = there.find((one) => one.normalize('NFC') === name.normalize('NFC'));
  if (composed !== undefined) return { name: composed, why: 'letters' };
  const folded = there.find((one) => fold(one) === fold(name));
  if (folded !== undefined) return { name: folded, why: 'capitals' };
  const near = nearest(name, there.slice(0, MOST));
  return near === undefined ? undefined : { name: near, why: 'spelling' };
}

// Beyond that many files the search for a near name would be felt, and any number of them is near.
const MOST = 2000;

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
