import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/render/text/plain.ts';

describe('a statement as plain text for a form', () => {
  it.each([
    [
      'emphasis',
      'Seals are **always** counted, *twice*, by `form T-2`.',
      'Seals are always counted, twice, by form T-2.',
    ],
    ['lines of a paragraph', 'One\ntwo', 'One two'],
    ['a hard break', 'One  \ntwo', 'One\ntwo'],
    ['paragraphs', 'One.\n\nTwo.', 'One.\n\nTwo.'],
    ['a heading', '## Gates\n\nClosed.', 'Gates\n\nClosed.'],
    ['a list', '- one\n- two\n  - deep', '- one\n- two\n  - deep'],
    ['a numbered list', '3. one\n4. two', '3. one\n4. two'],
    ['a link', 'See [the notice](https://example.org/n).', 'See the notice (https://example.org/n).'],
    ['a mail address', '[Ana](mailto:ana@meridian.example)', 'Ana (ana@meridian.example)'],
    ['a link that acts', '[here](javascript:alert(1))', '[here](javascript:alert(1))'],
    ['a table', '| Site | Gate |\n|---|---|\n| Houston | A |', 'Site: Houston; Gate: A'],
    ['a quote', '> As said.', 'As said.'],
    ['a fence left open', '```\nraw *text*', 'raw *text*'],
    ['HTML as what was typed', 'Use <b>bold</b> & more', 'Use <b>bold</b> & more'],
    ['entities and escapes', 'A \\* B &amp; C', 'A * B & C'],
    ['a picture by its words', '![Gate A](gate.png)', 'Gate A'],
    ['bidi marks and controls', 'a\u202eb\u0007c', 'abc'],
    ['nothing', '  \n', ''],
  ])('%s', (_, markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  it('never has marks of emphasis, headings or controls that were marks, and is its own plain text twice over', () => {
    const words = fc.stringMatching(/^[a-zñ ]{1,12}$/);
    const piece = fc.oneof(
      words.map((word) => `**${word.trim() || 'x'}**`),
      words.map((word) => `# ${word}`),
      words.map((word) => `\`${word}\``),
      words,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = plainText(pieces.join('\n\n'));
        expect(text).not.toMatch(/\*\*|`|^#/m);
        expect(text).toBe(text.trim());
        expect(text).not.toContain('\n\n\n');
      }),
    );
  });
});
