import { describe, expect, it } from 'vitest';
import { colorLevel, withoutControls } from '../../src/adapters/terminal.ts';

describe('colorLevel', () => {
  it.each([
    ['no terminal', {}, false, 0],
    ['a plain terminal', { TERM: 'xterm' }, true, 1],
    ['256 colours', { TERM: 'xterm-256color' }, true, 2],
    ['true colour', { TERM: 'xterm', COLORTERM: 'truecolor' }, true, 3],
    ['a dumb terminal', { TERM: 'dumb' }, true, 0],
    ['NO_COLOR', { NO_COLOR: '1', TERM: 'xterm-256color' }, true, 0],
    ['NO_COLOR before FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '3' }, true, 0],
    ['an empty NO_COLOR says nothing', { NO_COLOR: '', TERM: 'xterm' }, true, 1],
    ['FORCE_COLOR without a terminal', { FORCE_COLOR: 'true' }, false, 1],
    ['FORCE_COLOR with a level', { FORCE_COLOR: '3' }, false, 3],
    ['FORCE_COLOR=0 at a terminal', { FORCE_COLOR: '0', TERM: 'xterm' }, true, 0],
    ['FORCE_COLOR=false at a terminal', { FORCE_COLOR: 'false', TERM: 'xterm' }, true, 0],
    ['an empty FORCE_COLOR says nothing', { FORCE_COLOR: '' }, false, 0],
  ] as const)('%s', (_what, environment, isTerminal, expected) => {
    expect(colorLevel(environment, isTerminal)).toBe(expected);
  });
});

describe('withoutControls', () => {
  const hostile = 'a\u001b[2J\u001b]0;title\u0007b\u009bc\u202ed\r\u0000e\tf\n';

  it('leaves neither commands to the terminal nor text that runs backwards', () => {
    expect(withoutControls(hostile, false)).toBe('a[2J]0;titlebcde\tf\n');
    expect(withoutControls(hostile, true)).toBe('a[2J]0;titlebcde\tf\n');
  });

  it('leaves colour where it is wanted', () => {
    expect(withoutControls('\u001b[31mred\u001b[39m', true)).toBe('\u001b[31mred\u001b[39m');
    expect(withoutControls('\u001b[31mred\u001b[39m', false)).toBe('[31mred[39m');
  });
});
