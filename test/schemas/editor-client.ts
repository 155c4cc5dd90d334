import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

interface Flag {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** A folder and the real editor server on it; a cursor is written `‸` in the text. */
export class EditorClient {
  private readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'ctpat-editor-')));
  private readonly server: ChildProcess;
  private readonly connection: MessageConnection;
  private readonly flags = new Map<string, (found: readonly Flag[]) => void>();
  private opened = 0;

  constructor(files: ReadonlyMap<string, string>) {
    for (const [path, text] of files) this.write(path, text);
    const program = join('node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');
    this.server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const { stdout, stdin } = this.server;
    if (!stdout || !stdin) throw new Error('the server has no pipes');
    this.connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      (sent: { uri: string; diagnostics: Flag[] }) => this.flags.get(sent.uri)?.(sent.diagnostics),
    );
    this.connection.onRequest('workspace/configuration', (asked: { items: { section: string }[] }) =>
      asked.items.map(({ section }) => (section === 'yaml' ? settings : {})),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  async start(): Promise<void> {
    const rootUri = pathToFileURL(this.folder).href;
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'project' }],
      capabilities: {
        textDocument: {
          completion: { completionItem: { documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown'] },
        },
        workspace: { configuration: true },
      },
    });
    await this.connection.sendNotification('initialized', {});
  }

  /** Labels offered at the cursor. */
  async completions(folder: string, text: string): Promise<string[]> {
    const { request } = await this.open(folder, text);
    const answer = await this.connection.sendRequest<
      { items: { label: string }[] } | { label: string }[] | null
    >('textDocument/completion', request);
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    return items.map((item) => item.label);
  }

  /** What is shown when the mouse rests on the cursor's place. */
  async hover(folder: string, text: string): Promise<string> {
    const { request } = await this.open(folder, text);
    const answer = await this.connection.sendRequest<{ contents: unknown } | null>(
      'textDocument/hover',
      request,
    );
    return JSON.stringify(answer?.contents ?? '');
  }

  /** What is underlined. */
  async diagnostics(folder: string, text: string): Promise<readonly Flag[]> {
    return (await this.open(folder, text)).flags;
  }

  stop(): void {
    this.connection.dispose();
    this.server.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async open(folder: string, marked: string) {
    const cursor = marked.indexOf('‸');
    const text = marked.replace('‸', '');
    const before = marked.slice(0, Math.max(cursor, 0)).split('\n');
    this.opened += 1;
    const path = `${folder}/${this.opened}.yaml`;
    this.write(path, text);
    const uri = pathToFileURL(join(this.folder, path)).href;
    const flags = new Promise<readonly Flag[]>((resolve) => this.flags.set(uri, resolve));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    const position = { line: before.length - 1, character: before[before.length - 1]?.length ?? 0 };
    return { flags: await flags, request: { textDocument: { uri }, position } };
  }

  private write(path: string, text: string): void {
    mkdirSync(join(this.folder, dirname(path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }
}

// The schema store is a list on the web: off, as everything here must work offline.
const settings = {
  validate: true,
  hover: true,
  completion: true,
  schemaStore: { enable: false },
  schemas: {},
};
