/** Something the user can mend: wrong usage, or a project that cannot be read (exit 2). */
export class UserError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'UserError';
    this.hint = hint;
  }
}

/** The machine lacks something: a browser, git, the vault (exit 3). */
export class MachineError extends UserError {
  constructor(message: string, hint?: string) {
    super(message, hint);
    this.name = 'MachineError';
  }
}

/** The user stopped a dialogue; what was answered so far is on disk (exit 130). */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** The exit codes users' scripts depend on. */
export const EXIT = { fine: 0, found: 1, usage: 2, machine: 3, bug: 70, cancelled: 130 } as const;
