import { Chalk } from 'chalk';
import { nearest } from '../domain/nearest.ts';
import { UserError } from '../errors.ts';
import type { Files, Host } from '../host.ts';
import { portalWords } from '../messages/en/portal.ts';
import { allTexts } from '../portal/portal.ts';
import type { Portal, PortalText } from '../portal/text.ts';
import { latin1 } from '../render/pdf/read.ts';
import { portalListText, portalTextHead } from '../reporters/portal-pretty.ts';
import { readText } from './open-project.ts';
import { onlyPortal, openPortal } from './portal-input.ts';

/** What to paste. */
export interface PortalChoice {
  readonly dir?: string;
  readonly today: string;
  readonly account?: string;
  /** Only what CBP was not given yet, word for word. */
  readonly changed?: boolean;
  readonly copy: boolean;
  readonly quiet?: boolean;
  readonly colorLevel: 0 | 1 | 2 | 3;
}

/** The texts of one account, and where one was. */
class Walk {
  readonly portal: Portal;
  readonly texts: readonly PortalText[];
  readonly #files: Files;
  constructor(files: Files, portal: Portal, onlyChanged: boolean) {
    this.#files = files;
    this.portal = portal;
    this.texts = allTexts(portal).filter(
      (text) => text.kind !== 'empty' && (!onlyChanged || text.change !== 'same'),
    );
  }
  get #file(): string {
    return `.ctpat/state/portal-${this.portal.account}`;
  }
  /** Index of the text shown last; -1 before the first, and where that one is no longer there. */
  get at(): number {
    const key = readText(this.#files, this.#file)?.trim();
    return this.texts.findIndex((text) => text.key === key);
  }
  remember(text: PortalText): void {
    this.#files.write(this.#file, `${text.key}\n`);
  }
  forget(): void {
    this.#files.remove(this.#file);
  }
}

async function walk(host: Host, choice: PortalChoice): Promise<Walk> {
  const { opened, portals } = await openPortal(host, choice);
  return new Walk(opened.files, onlyPortal(portals), choice.changed === true);
}

/** Shows the text after (or before) the one shown last, copies it and remembers it; false at the end. */
export async function portalStep(host: Host, choice: PortalChoice, step: 1 | -1): Promise<boolean> {
  const texts = await walk(host, choice);
  const at = texts.at + step;
  const text = texts.texts[at];
  if (!text) {
    host.terminal.err(`${step === 1 ? portalWords.nothingNext : portalWords.nothingBack}\n`);
    return false;
  }
  await show(host, choice, text, portalWords.position(at + 1, texts.texts.length));
  texts.remember(text);
  return true;
}

/** Shows one text by its key. @throws UserError for a key there is not */
export async function portalShow(host: Host, choice: PortalChoice, key: string): Promise<void> {
  const { texts } = await walk(host, choice);
  const text = texts.find((one) => one.key === key) ?? texts.find((one) => one.criterion === key);
  if (!text) {
    const meant =
      nearest(
        key,
        texts.map((one) => one.key),
      ) ?? '';
    throw new UserError(portalWords.noSuch(key), portalWords.noSuchHint(meant));
  }
  await show(host, choice, text, portalWords.position(texts.indexOf(text) + 1, texts.length));
}

/** Every text with its state, and which was shown last. */
export async function portalList(host: Host, choice: PortalChoice): Promise<string> {
  const { portal, at } = await walk(host, choice);
  const paint = new Chalk({ level: choice.colorLevel });
  return portalListText(portal, choice.changed === true, at, paint, host.terminal.columns);
}

/** Begins again with the first text. */
export async function portalReset(host: Host, choice: PortalChoice): Promise<void> {
  (await walk(host, choice)).forget();
  if (!choice.quiet) host.terminal.err(`${portalWords.reset}\n`);
}

/** The text alone goes to standard output; what it is, and whether it was copied, is talk. */
async function show(host: Host, choice: PortalChoice, text: PortalText, position: string): Promise<void> {
  const { terminal } = host;
  const paint = new Chalk({ level: terminal.errIsTerminal ? choice.colorLevel : 0 });
  const say = (line: string) => {
    if (!choice.quiet) terminal.err(`${line}\n`);
  };
  say(portalTextHead(text, position, paint, terminal.columns));
  terminal.out(`${text.text}\n`);
  if (choice.copy && terminal.outIsTerminal) say(paint.dim(await copied(host, text.text)));
}

const LONGEST_FOR_TERMINAL = 70_000;

/** The clipboard of the desktop, else the terminal's own, which works over ssh too; only where a person looks. */
async function copied(host: Host, text: string): Promise<string> {
  const { terminal, environment } = host;
  const program = await host.copy(text);
  if (program !== undefined) return portalWords.copied(program);
  const isAble =
    environment.TERM !== undefined && environment.TERM !== 'dumb' && environment.TERM !== 'linux';
  if (!isAble || text.length > LONGEST_FOR_TERMINAL) return portalWords.notCopied;
  const data = btoa(latin1(new TextEncoder().encode(text)));
  terminal.err(`\u001b]52;c;${data}\u0007`);
  return portalWords.copiedByTerminal;
}
