import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentNames } from '../../src/render/documents.ts';
import { fieldLines, type ViewName } from '../../src/render/fields/views.ts';
import { fieldsMarkdown } from '../../src/reporters/templates.ts';
import { ctpat, inFolder, words } from '../cli/command-line.ts';

const guide = readFileSync('templates/README.md', 'utf8');
const example = guide.split('\n## A worked example\n')[1]?.split('\n## Why ')[0] ?? '';

/** The code blocks of the worked example that stand under a path. */
function filesOf(text: string): [path: string, content: string][] {
  return [...text.matchAll(/^`(templates\/[^`]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm)].map((found) => [
    found[1] ?? '',
    found[2] ?? '',
  ]);
}

function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(example)?.[1] ?? '';
}

describe('the guide to templates', () => {
  it('documents every field of every view', async () => {
    const views = documentNames.map((name) => fieldsMarkdown(name, fieldLines(name as ViewName)));
    const head =
      '# What templates can use\n\nThe same as `ctpat templates fields DOCUMENT`. See [the guide](README.md).\n\n';
    // Written anew by `npx vitest run test/render/guide.test.ts -u`.
    await expect(head + views.join('\n')).toMatchFileSnapshot('../../templates/views.md');
  });

  it('names only files, layouts and commands there are', () => {
    const styles = readFileSync('templates/styles/document.css', 'utf8');
    for (const layout of [
      'cover',
      'chapter',
      'criterion',
      'facts',
      'signatures',
      'eyebrow',
      'lead',
      'note',
      'marking',
      'figure',
    ]) {
      expect(guide).toContain(`\`${layout}\``);
      expect(styles).toContain(`.${layout}`);
    }
  });

  it('has an example that works as it is written', async () => {
    await inFolder('example', async (folder) => {
      const settings = join(folder, 'ctpat.yaml');
      const before = readFileSync(settings, 'utf8');
      const after = before.replace(/^documents:\n( .*\n)+/m, block('yaml'));
      expect(after).not.toBe(before);
      writeFileSync(settings, after);
      const put = (path: string, content: string) => {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      };
      put(
        'templates/logo.svg',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><path d="M0 0h3v1z"/></svg>',
      );
      expect((await ctpat(folder, ['templates', 'eject', 'styles/document'])).code).toBe(0);
      const styles = join(folder, 'templates/styles/document.css');
      const line = block('css');
      const name = line.trim().split(':')[0] ?? '';
      writeFileSync(styles, readFileSync(styles, 'utf8').replace(new RegExp(`^ *${name}:.*\n`, 'm'), line));
      const files = filesOf(example);
      expect(files.map(([path]) => path)).toEqual([
        'templates/partials/cover.md.hbs',
        'templates/board-letter.md.hbs',
      ]);
      for (const [path, content] of files) put(path, content);
      expect((await ctpat(folder, ['check'])).code).toBe(0);
      for (const command of block('console').trim().split('\n')) {
        const ran = await ctpat(folder, words(command.replace(/^\$ ctpat /, '')));
        expect(ran.code, ran.err).toBe(0);
      }
      const read = (file: string) => readFileSync(join(folder, 'build/importer', file), 'utf8');
      const letter = read('board-letter.md');
      expect(letter).toMatch(
        /\n# Meridian Home Goods, Inc\.\n[\s\S]*\nLetter to the Board, 24 November 2026\n/,
      );
      expect(letter).toMatch(/\*\*Ready to apply:\*\* [●○◇] /);
      expect(letter).toMatch(/- Must: \d+ of \d+ met\n/);
      expect(letter).toContain('](board-letter/readiness.svg)');
      expect(letter).toContain(
        'templates/board-letter.md.hbs, templates/partials/cover.md.hbs, templates/styles/document.css.',
      );
      const html = read('security-profile.html');
      expect(html.includes('--accent: #6b2d5c')).toBe(true);
      expect(html.includes('--logo-place: left top')).toBe(true);
      expect(html.includes('url("data:image/svg+xml;base64,')).toBe(true);
      const list = (await ctpat(folder, ['templates', 'list'])).out;
      expect(list).toMatch(/board-letter +added by you: “Letter to the Board”/);
      expect(list).not.toContain('✗');
    });
  }, 30_000);
});
