import { commandGroups } from '../messages/en/command-groups.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import { commands } from './index.ts';

type Line = readonly [term: string, words: string];

/** `ctpat --help`, from words alone: neither the parser nor any command is loaded for it. */
export function programHelp(columns: number): string {
  const groups = Object.entries(commandGroups).map(([group, heading]): readonly [string, readonly Line[]] => [
    heading,
    Object.entries(commands)
      .filter(([, entry]) => entry.group === group)
      .map(([name, entry]) => [name, entry.words.summary]),
  ]);
  const sections = [...groups, [optionWords.heading, programOptions] as const].filter(
    ([, lines]) => lines.length > 0,
  );
  const width = Math.min(columns, 100);
  const terms = Math.max(...sections.flatMap(([, lines]) => lines.map(([term]) => term.length)));
  const { usage, description, after } = commandWords.program;
  return `${[
    usage,
    filled(description, width, 0),
    ...sections.map(([heading, lines]) => section(heading, lines, terms, width)),
    ...after.map((paragraph) => filled(paragraph, width, 0)),
  ].join('\n\n')}\n`;
}

/** The options before the command, as `common` gives them to every command, and the program's own two. */
const programOptions: readonly Line[] = [
  ['-C, --dir <folder>', optionWords.dir],
  ['--today <day>', optionWords.today],
  ['--no-color', optionWords.noColor],
  ['-q, --quiet', optionWords.quiet],
  ['--debug', optionWords.debug],
  ['-V, --version', optionWords.version],
  ['-h, --help', optionWords.help],
];

function section(heading: string, lines: readonly Line[], terms: number, width: number): string {
  const indent = terms + 4;
  return [
    `${heading}:`,
    ...lines.map(([term, words]) => `  ${term.padEnd(terms)}  ${filled(words, width, indent)}`),
  ].join('\n');
}

/** Broken between words so that no line is longer than `width`; the lines after the first start at `indent`. */
function filled(text: string, width: number, indent: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (indent + line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}
