/** Words by key, in groups and lists: the shape of a file of translations. */
export interface Words {
  readonly [key: string]: unknown;
}

/** True for a group of keys. */
export function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The group under a key; empty where there is none. */
export function groupIn(value: unknown, key: string): Words {
  const found = isWords(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return isWords(found) ? found : {};
}

/** Of some keys of a group those that hold words: text, or a list of texts. */
export function textsIn(group: Words, keys: readonly string[]): Words {
  const found = keys.map((key) => [key, group[key]] as const).filter(([, value]) => isText(value));
  return Object.fromEntries(found);
}

/** A group whose words are replaced by the ones given; keys it has no words under are not added. */
export function withTexts(group: Words, keys: readonly string[], given: Words): Words {
  const changed: Record<string, unknown> = { ...group };
  for (const key of keys) {
    const [own, other] = [group[key], Object.hasOwn(given, key) ? given[key] : undefined];
    if (isFilled(own) && isFilled(other)) changed[key] = other;
    else if (Array.isArray(own) && Array.isArray(other)) {
      changed[key] = own.map((text, index) => (isFilled(other[index]) ? other[index] : text));
    }
  }
  return changed;
}

/** JSON pointers of the words that are given and have no counterpart; keys that begin with `x-` are one's own. */
export function superfluous(given: unknown, known: unknown, at = ''): string[] {
  if (typeof given !== 'object' || given === null) return [];
  const others = typeof known === 'object' && known !== null ? known : {};
  return Object.entries(given).flatMap(([key, value]) => {
    if (key.startsWith('x-')) return [];
    const pointer = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!Object.hasOwn(others, key)) return [pointer];
    return superfluous(value, (others as Words)[key], pointer);
  });
}

function isText(value: unknown): boolean {
  return isFilled(value) || (Array.isArray(value) && value.length > 0 && value.every(isFilled));
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
