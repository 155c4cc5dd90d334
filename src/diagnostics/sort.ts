import type { Diagnostic } from './diagnostic.ts';

/** Sorted by file, position, code and sentence; what is said twice is said once. Without a file: last. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const once = new Map<string, Diagnostic>();
  for (const found of diagnostics) {
    const key = identity(found);
    if (!once.has(key)) once.set(key, found);
  }
  return [...once.values()].sort(compare);
}

function identity({ code, file, range, message, pointer }: Diagnostic): string {
  const place = range ? [range.start.line, range.start.column] : [pointer];
  return JSON.stringify([code, file, place, message]);
}

function compare(left: Diagnostic, right: Diagnostic): number {
  return (
    byText(left.file ?? '\uffff', right.file ?? '\uffff') ||
    (left.range?.start.line ?? 0) - (right.range?.start.line ?? 0) ||
    (left.range?.start.column ?? 0) - (right.range?.start.column ?? 0) ||
    byText(left.code, right.code) ||
    byText(left.message, right.message)
  );
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
