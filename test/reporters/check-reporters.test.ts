import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { reporters } from '../../src/reporters/index.ts';
import type { CheckReport, ReportLook } from '../../src/reporters/reporter.ts';

const FILE = 'measures/06-seal-security/6.1.yaml';
const TEXT = 'criterion: "6.1"\nelements:\n  custodyy: met\n  inventory: met\n';

const typo: Diagnostic = {
  code: 'schema/unknown-key',
  severity: 'error',
  message: 'there is no element custodyy',
  file: FILE,
  range: { start: { line: 3, column: 3 }, end: { line: 3, column: 11 } },
  pointer: '/elements/custodyy',
  criterion: '6.1',
  hint: 'Did you mean custody?',
};
const hostile: Diagnostic = {
  code: 'schema/pattern',
  severity: 'warning',
  message: 'the title says 100%,\n::set-env name=X::y & <b>"@security-team"</b> \u001b[31m\u202e#12',
  file: 'actions/a b,c.yaml',
  related: [
    {
      message: 'first said here',
      file: 'company.yaml',
      range: { start: { line: 4, column: 1 }, end: { line: 4, column: 5 } },
    },
  ],
};
const folderNote: Diagnostic = { code: 'ignore/unused', severity: 'info', message: 'nothing in particular' };

const report = (diagnostics: Diagnostic[], ignored: Diagnostic[] = []): CheckReport => ({
  tool: '0.1.0',
  files: 12,
  diagnostics,
  ignored,
});
const look = (columns = 80, level: 0 | 1 = 0): ReportLook => ({
  paint: new Chalk({ level }),
  columns,
  repositoryPrefix: 'trade/ctpat/',
  readText: (file) => (file === FILE ? TEXT : undefined),
});

describe('pretty', () => {
  it('breaks its last lines between words', () => {
    const code = 'reference/mends-what-is-met';
    const text = reporters.pretty(report([{ ...typo, code }]), look(60));
    expect(text.split('\n').slice(-3)).toEqual([
      'What a code means and how to mend it: ctpat explain',
      code,
      '',
    ]);
  });

  it('shows the place with carets, the hint and the code', () => {
    expect(reporters.pretty(report([typo]), look())).toBe(
      [
        FILE,
        '',
        '  3:3 error schema/unknown-key',
        '    there is no element custodyy',
        '      2 | elements:',
        '    > 3 |   custodyy: met',
        '        |   ^^^^^^^^',
        '      4 |   inventory: met',
        '    Hint: Did you mean custody?',
        '',
        '1 error, 0 warnings, 0 notes in 12 files.',
        'What a code means and how to mend it: ctpat explain schema/unknown-key',
        '',
      ].join('\n'),
    );
  });

  it.each([60, 120])('keeps its lines within %i columns', (columns) => {
    const long = {
      ...typo,
      message: 'words and more words '.repeat(20),
      hint: 'rather something else '.repeat(9),
    };
    const wide = {
      ...look(columns),
      readText: () => `a: 1\nb: 2\n  ${'x'.repeat(50)}: ${'y'.repeat(300)}\n`,
    };
    const at = { ...long, range: { start: { line: 3, column: 55 }, end: { line: 3, column: 300 } } };
    const lines = reporters.pretty(report([at, folderNote]), wide).split('\n');
    expect(Math.max(...lines.slice(0, -2).map((line) => line.length))).toBeLessThanOrEqual(columns);
    const marked = lines.findIndex((line) => /\^/.test(line));
    expect((lines[marked - 1] as string).at((lines[marked] as string).indexOf('^'))).toBe('y');
  });

  it('lets no control or bidi character through, and counts what was silenced', () => {
    const text = reporters.pretty(report([hostile], [typo]), look());
    expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e]/u);
    expect(text).toContain('See company.yaml:4: first said here');
    expect(text).toContain('1 finding silenced');
  });

  it('does not print the line of what is private', () => {
    const ssn: Diagnostic = { ...typo, code: 'privacy/ssn', message: 'XXX-XX-XX21 looks like a number' };
    expect(reporters.pretty(report([ssn]), look())).not.toContain('custodyy: met');
  });

  it('says so when all is well, and colours only where asked', () => {
    expect(reporters.pretty(report([]), look())).toBe('No faults in 12 files.\n');
    expect(reporters.pretty(report([typo]), look(80, 1))).toContain('\u001b[31merror');
  });
});

describe('json', () => {
  it('is the contract, with counts', () => {
    const written = JSON.parse(reporters.json(report([typo, folderNote], [hostile]), look()));
    expect(written.summary).toEqual({ files: 12, errors: 1, warnings: 0, infos: 1, ignored: 1 });
    expect(written.diagnostics[0]).toEqual(typo);
    expect(written).toMatchObject({ version: 1, tool: '0.1.0' });
  });
});

describe('github', () => {
  it('names the place from the top of the repository, columns inclusive', () => {
    expect(reporters.github(report([typo]), look())).toBe(
      `::error file=trade/ctpat/${FILE},line=3,endLine=3,col=3,endColumn=10,title=schema/unknown-key::` +
        'there is no element custodyy. Did you mean custody?\n',
    );
  });

  it('neutralises commands, mentions and separators', () => {
    const text = reporters.github(report([hostile]), look());
    expect(text.match(/\n/g)).toHaveLength(1);
    expect(text).toContain('file=trade/ctpat/actions/a b%2Cc.yaml,');
    expect(text).toContain('100%25,');
    expect(text).not.toContain('::set-env');
    expect(text).not.toMatch(/@security|#12/);
  });

  it('is empty for a clean run', () => {
    expect(reporters.github(report([]), look())).toBe('');
  });
});

describe('sarif', () => {
  it('holds rules, results and places as 2.1.0 wants them', () => {
    const { version, runs } = JSON.parse(
      reporters.sarif(report([typo, hostile, folderNote], [typo]), look()),
    );
    expect(version).toBe('2.1.0');
    const [run] = runs;
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      'ignore/unused',
      'schema/pattern',
      'schema/unknown-key',
    ]);
    for (const rule of run.tool.driver.rules) expect(rule.help.text.length).toBeGreaterThan(40);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
    }
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: `trade/ctpat/${FILE}`, uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 11 },
    });
    expect(run.results[1].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'trade/ctpat/actions/a%20b%2Cc.yaml',
    );
    expect(run.results[2]).not.toHaveProperty('locations');
    expect(run.results[3].suppressions).toEqual([{ kind: 'inSource' }]);
  });

  it('is a run without results when clean', () => {
    expect(JSON.parse(reporters.sarif(report([]), look())).runs[0].results).toEqual([]);
  });
});

describe('junit', () => {
  it('escapes for XML and counts', () => {
    const text = reporters.junit(report([typo, hostile, folderNote], [typo]), look());
    expect(text).toContain('tests="4" failures="2" errors="0" skipped="1"');
    expect(text).toContain('&amp; &lt;b&gt;&quot;@security-team&quot;&lt;/b&gt;');
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(text.match(/<testcase /g)).toHaveLength(4);
    expect(text).toContain(
      `classname="trade/ctpat/${FILE}" name="schema/unknown-key trade/ctpat/${FILE}:3:3"`,
    );
  });

  it('is one passing case when clean', () => {
    expect(reporters.junit(report([]), look())).toContain('<testcase classname="ctpat" name="check"/>');
  });
});
