/** What `ctpat --help` needs and no more. */
export { processTerminal } from './adapters/terminal.ts';
export { programHelp } from './commands/help.ts';
