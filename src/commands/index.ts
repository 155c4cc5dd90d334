import type { Command } from 'commander';
import type { HelpGroup } from '../messages/en/command-groups.ts';
import { commandWords } from '../messages/en/commands.ts';
import type { CommandContext } from './command.ts';

/** What is known of a command before its module is loaded. */
export interface CommandEntry {
  /** The heading of `ctpat --help` it stands under. */
  readonly group: HelpGroup;
  readonly words: { readonly summary: string };
  /** The module with its flags and its action: imported only when the command is named. */
  readonly load: () => Promise<(context: CommandContext) => Command>;
}

/**
 * Every command by name, in the order of the help. A new one is a file beside this one, its words in
 * `messages/en/commands.ts` and one entry here.
 */
export const commands: Readonly<Record<string, CommandEntry>> = {
  init: {
    group: 'start',
    words: commandWords.init,
    load: async () => (await import('./init.ts')).initCommand,
  },
  check: {
    group: 'judge',
    words: commandWords.check,
    load: async () => (await import('./check.ts')).checkCommand,
  },
  assess: {
    group: 'judge',
    words: commandWords.assess,
    load: async () => (await import('./assess.ts')).assessCommand,
  },
  gaps: {
    group: 'judge',
    words: commandWords.gaps,
    load: async () => (await import('./gaps.ts')).gapsCommand,
  },
  status: {
    group: 'judge',
    words: commandWords.status,
    load: async () => (await import('./status.ts')).statusCommand,
  },
  due: {
    group: 'judge',
    words: commandWords.due,
    load: async () => (await import('./due.ts')).dueCommand,
  },
  eligibility: {
    group: 'judge',
    words: commandWords.eligibility,
    load: async () => (await import('./eligibility.ts')).eligibilityCommand,
  },
  build: {
    group: 'write',
    words: commandWords.build,
    load: async () => (await import('./build.ts')).buildCommand,
  },
  templates: {
    group: 'write',
    words: commandWords.templates,
    load: async () => (await import('./templates.ts')).templatesCommand,
  },
  portal: {
    group: 'write',
    words: commandWords.portal,
    load: async () => (await import('./portal.ts')).portalCommand,
  },
  submitted: {
    group: 'write',
    words: commandWords.submitted,
    load: async () => (await import('./submitted.ts')).submittedCommand,
  },
  partner: {
    group: 'records',
    words: commandWords.partner,
    load: async () => (await import('./partner.ts')).partnerCommand,
  },
  affirm: {
    group: 'records',
    words: commandWords.affirm,
    load: async () => (await import('./affirm.ts')).affirmCommand,
  },
  criteria: {
    group: 'lookup',
    words: commandWords.criteria,
    load: async () => (await import('./criteria.ts')).criteriaCommand,
  },
  explain: {
    group: 'lookup',
    words: commandWords.explain,
    load: async () => (await import('./explain.ts')).explainCommand,
  },
  schema: {
    group: 'machine',
    words: commandWords.schema,
    load: async () => (await import('./schema.ts')).schemaCommand,
  },
  doctor: {
    group: 'machine',
    words: commandWords.doctor,
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
};
