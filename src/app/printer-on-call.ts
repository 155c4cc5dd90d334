import type { Host, PdfPrinter } from '../host.ts';

/** The browser of one run: started when it is wanted, or ahead of that, and closed once. */
export class PrinterOnCall {
  readonly #host: Host;
  readonly #browser: string | undefined;
  #started: Promise<PdfPrinter> | undefined;

  constructor(host: Host, browser: string | undefined) {
    this.#host = host;
    this.#browser = browser;
  }

  /** @throws MachineError when there is no browser */
  get(): Promise<PdfPrinter> {
    this.#started ??= this.#host.printer(this.#browser);
    return this.#started;
  }

  /**
   * Starts it while there is other work to do. Waits until its program runs: reading a project leaves this one no
   * moment to start another. What goes wrong is told to whoever needs it.
   */
  async startAhead(): Promise<void> {
    const begun = new Promise<void>((tell) => {
      this.#started ??= this.#host.printer(this.#browser, tell);
    });
    await Promise.race([begun, this.#started?.catch(() => undefined)]);
  }

  async close(): Promise<void> {
    const printer = await this.#started?.catch(() => undefined);
    this.#started = undefined;
    await printer?.close();
  }
}
