import type { KeyChoice, KeyQuestion } from '../host.ts';

/** The letters and their meanings, several a line, never broken within one. */
export function choiceLines(choices: readonly KeyChoice[], width: number): string[] {
  const lines: string[] = [];
  for (const { key, label } of choices) {
    const words = `[${key}] ${label}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 3 + words.length <= width)
      lines[lines.length - 1] = `${last}   ${words}`;
    else lines.push(words);
  }
  return lines;
}

/** The keys there are at every question, on as few lines as they need. */
export function moreLines(choices: readonly KeyChoice[], width: number): string[] {
  const lines: string[] = [];
  for (const { key, label } of choices) {
    const words = `${key} ${label}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 3 + words.length <= width)
      lines[lines.length - 1] = `${last} · ${words}`;
    else lines.push(words);
  }
  return lines;
}

/** The choice a pressed or typed key means; upper case counts as lower where that is free. */
export function choiceOf(question: KeyQuestion, typed: string): KeyChoice | undefined {
  const all = [...question.choices, ...question.more];
  const key = typed === '' ? question.initial : typed;
  return all.find((one) => one.key === key) ?? all.find((one) => one.key === key?.toLowerCase());
}

/** The keys of a question, for saying which there are. */
export function keysOf({ choices, more }: KeyQuestion): string {
  return [...choices, ...more].map(({ key }) => key).join(' ');
}
