import type { Day } from './domain/calendar.ts';
import type { PlannedSheet, Sheet } from './domain/sheet.ts';

/** One entry of a folder; links are named, never followed. */
export interface Entry {
  /** Relative to the root of its `Files`, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** What a file is, without reading it. */
export interface FileStatus {
  readonly kind: Entry['kind'];
  readonly bytes: number;
}

/** A file that is longer than the reader takes. */
export interface TooLarge {
  readonly tooLarge: number;
}

/**
 * The file system below one folder, synchronous (ten thousand small reads are faster so). Paths are relative
 * with `/`; a path that leaves the root (absolute, `..`, through a symbolic link) throws UserError.
 */
export interface Files {
  /** The root as the user would write it: for messages only. */
  readonly root: string;
  /** The entries of one folder sorted by code unit; empty when there is no such folder. */
  list(folder: string): readonly Entry[];
  status(path: string): FileStatus | undefined;
  /** The bytes, `undefined` when there is no such file, `{ tooLarge }` over `limit` (nothing is read then). */
  read(path: string, limit: number): Uint8Array | TooLarge | undefined;
  /** `sha256-` and hex, streamed; undefined when there is no such file. */
  digest(path: string): string | undefined;
  /** Replaces or creates the file atomically, with the folders above it. */
  write(path: string, content: string | Uint8Array): void;
  /** Creates the file; false, and nothing written, when it exists. */
  create(path: string, content: string | Uint8Array): boolean;
  /** Removes a file or an empty folder; nothing happens when there is none. */
  remove(path: string): void;
  /**
   * Runs `work` while no other run of ctpat does the same in this folder: what is read inside is still so when it is
   * written inside. May be called inside itself.
   */
  exclusive<T>(work: () => T): T;
}

/** Where text goes and what it may look like there. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Columns of standard output, 80 where there is none. */
  readonly columns: number;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly inIsTerminal: boolean;
  /** 0 none, 1 sixteen, 2 256, 3 true colour: already decided from flags, NO_COLOR, TERM. */
  readonly colorLevel: 0 | 1 | 2 | 3;
}

export interface Choice<T> {
  readonly value: T;
  readonly name: string;
  readonly description?: string;
}

/** Questions to a person; every method throws Cancelled on Ctrl-C. */
export interface Prompts {
  text(
    question: string,
    options?: { readonly initial?: string; validate?(answer: string): true | string },
  ): Promise<string>;
  confirm(question: string, initial: boolean): Promise<boolean>;
  select<T>(question: string, choices: readonly Choice<T>[]): Promise<T>;
  checkbox<T>(
    question: string,
    choices: readonly (Choice<T> & { readonly checked?: boolean })[],
  ): Promise<T[]>;
}

/** Spreadsheets and tables: read within limits as plain text, written to the same bytes for the same plan. */
export interface Workbooks {
  /**
   * The sheets of an xlsx or CSV file, told apart by their first bytes. Nothing is computed: a formula is its text,
   * a date is `YYYY-MM-DD`. Text guarded against being taken for a formula comes back as it was.
   * @throws UserError saying what is wrong with the file, or which limit it exceeds
   */
  read(content: Uint8Array): Promise<readonly Sheet[]>;
  /** An xlsx file. No text in it is taken for a formula. */
  write(sheets: readonly PlannedSheet[]): Promise<Uint8Array>;
}

/** A key that answers, with what it means. */
export interface KeyChoice {
  /** One character. */
  readonly key: string;
  readonly label: string;
}

/** A question answered by one key. */
export interface KeyQuestion {
  readonly question: string;
  readonly choices: readonly KeyChoice[];
  /** Keys that are there at every question. */
  readonly more: readonly KeyChoice[];
  /** The key that Enter stands for. */
  readonly initial?: string;
  /** Stands before the question: how far the work is. */
  readonly progress?: string;
}

/** What the dialogue itself says. */
export interface DialogueWords {
  readonly yourChoice: string;
  readonly other: string;
  enterIs(label: string): string;
  pressOne(keys: string): string;
  typeOne(keys: string): string;
  readonly searchNone: string;
  readonly noneOfThese: string;
  readonly noEditor: string;
  readonly noEditorHint: string;
  editorFailed(editor: string): string;
}

/**
 * A long conversation with somebody at a terminal, on standard error. Every question throws Cancelled on Ctrl-C, at
 * the end of the input, and when the process is told to stop.
 */
export interface Dialogue {
  /** One line after the other, choices typed, nothing drawn again: for screen readers and simple terminals. */
  readonly plain: boolean;
  readonly colorLevel: 0 | 1 | 2 | 3;
  /** The width now; it changes with the window. */
  columns(): number;
  /** Shows finished lines. Controls other than colour do not pass. */
  show(text: string): void;
  /** One of the keys of the question. */
  key(question: KeyQuestion): Promise<string>;
  /** A line of text; `initial` is what an empty one means. */
  line(
    question: string,
    options?: { readonly initial?: string; validate?(answer: string): true | string },
  ): Promise<string>;
  /** One of what is found for typed words; undefined when none is taken. */
  pick<T>(question: string, find: (typed: string) => readonly Choice<T>[]): Promise<T | undefined>;
  /** Opens a file in the person's editor and waits. @throws UserError when there is none or it failed */
  edit(file: string): Promise<void>;
  /** Gives the terminal back. */
  close(): void;
}

/** One page to print. The HTML is finished: styles and fonts inline, no request is made for it. */
export interface PrintJob {
  readonly html: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** The day the file carries in place of the moment of printing. */
  readonly day: Day;
}

/** The browser behind PDF. */
export interface PdfPrinter {
  /** One line for `doctor` and the manifest: name and version. */
  readonly browser: string;
  /** Finished PDF bytes, the same for the same job and browser. */
  print(job: PrintJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface GitState {
  readonly commit: string | undefined;
  readonly clean: boolean;
}

/** What a program is, for `doctor`. */
export interface MachineFact {
  readonly name: string;
  readonly found: boolean;
  /** False for what may be missing because nothing here uses it. */
  readonly needed?: boolean;
  readonly detail: string;
  readonly fix?: string;
}

/** The world, handed in. */
export interface Host {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder the program was started in, absolute. */
  readonly workingFolder: string;
  readonly terminal: Terminal;
  /** The machine's local day. */
  today(): Day;
  /** Milliseconds of a steady clock, for progress only. */
  elapsed(): number;
  /** An absolute path from a path as the user typed it, relative to `workingFolder`. */
  resolve(path: string): string;
  /** The folder above an absolute folder; undefined at the top. */
  parent(folder: string): string | undefined;
  /** The file system below an absolute folder. */
  files(folder: string): Files;
  /** The files that came with ctpat: `criteria/`, `templates/`, `schemas/`, `fonts/`. */
  assets(): Files;
  prompts(): Promise<Prompts>;
  workbooks(): Promise<Workbooks>;
  dialogue(
    words: DialogueWords,
    options: { readonly plain: boolean; readonly color: boolean },
  ): Promise<Dialogue>;
  /**
   * @param begun called when the browser's program is running, some time before it can print
   * @throws MachineError naming the fixes when no browser can be had
   */
  printer(browser: string | undefined, begun?: () => void): Promise<PdfPrinter>;
  /** Which build of a browser would print, wherever it lies; starts none. Empty without one. */
  browserBuild(browser: string | undefined): Promise<string>;
  /** Undefined when there is no git or the folder is not in a repository. */
  git(folder: string): Promise<GitState | undefined>;
  /** The e-mail address git would commit with; undefined when it knows none. */
  gitEmail(folder: string): Promise<string | undefined>;
  /** The folder's place in its repository with `/` at its end; empty at the top or without one. */
  gitPrefix(folder: string): Promise<string>;
  /** Puts text on the clipboard; the program that took it, undefined where there is none. */
  copy(text: string): Promise<string | undefined>;
  machine(browser: string | undefined): Promise<readonly MachineFact[]>;
}
