type Version = readonly [number, number, number];

interface Bound {
  readonly from: Version;
  /** Exclusive; undefined: no end. */
  readonly to: Version | undefined;
}

const TERM = /^(>=|<=|>|<|=|\^|~)?\s*v?(\d{1,9}|[xX*])(?:\.(\d{1,9}|[xX*]))?(?:\.(\d{1,9}|[xX*]))?$/;

/**
 * Whether a version is within a range as npm writes them: `>=0.1`, `^1.2`, `~1.2`, `1.x`, `>=1 <2`, `1 || 2`.
 * @returns undefined when the range is not one
 */
export function isWithin(range: string, version: string): boolean | undefined {
  const asked = numbers(version);
  const alternatives = range.split('||').map((part) => bounds(part));
  if (alternatives.some((list) => list === undefined)) return undefined;
  return alternatives.some((list) => list?.every((bound) => contains(bound, asked)));
}

function bounds(text: string): Bound[] | undefined {
  const terms = text
    .trim()
    .replaceAll(/(>=|<=|>|<|=|\^|~)\s+/g, '$1')
    .split(/\s+/);
  const list = terms.map(bound);
  return list.includes(undefined) ? undefined : (list as Bound[]);
}

function bound(term: string): Bound | undefined {
  const match = TERM.exec(term);
  if (!match) return undefined;
  const given = match
    .slice(2)
    .filter((part) => part !== undefined && /^\d/.test(part))
    .map(Number);
  const from = filled(given);
  const after = following(given, given.length);
  if (match[1] === '>=') return { from, to: undefined };
  if (match[1] === '>') return { from: after ?? from, to: undefined };
  if (match[1] === '<') return { from: [0, 0, 0], to: from };
  if (match[1] === '<=') return { from: [0, 0, 0], to: after };
  if (match[1] === '^') return { from, to: following(given, caretDigits(given)) };
  if (match[1] === '~') return { from, to: following(given, Math.min(2, given.length)) };
  return { from, to: after };
}

/** A caret keeps the first digit that is not zero. */
function caretDigits(given: readonly number[]): number {
  const first = given.findIndex((digit) => digit > 0);
  return first < 0 ? given.length : first + 1;
}

/** The first version after all that begin with these digits; undefined after all there are. */
function following(given: readonly number[], digits: number): Version | undefined {
  if (digits === 0) return undefined;
  const head = given.slice(0, digits);
  return filled([...head.slice(0, -1), (head[digits - 1] ?? 0) + 1]);
}

function filled(given: readonly number[]): Version {
  return [given[0] ?? 0, given[1] ?? 0, given[2] ?? 0];
}

function numbers(version: string): Version {
  return filled(version.split(/[-+]/)[0]?.split('.').map(Number) ?? []);
}

function contains({ from, to }: Bound, version: Version): boolean {
  return compare(version, from) >= 0 && (to === undefined || compare(version, to) < 0);
}

function compare(left: Version, right: Version): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}
