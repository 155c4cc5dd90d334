import type { Audience } from '../domain/pack.ts';
import { printWords } from '../messages/en/documents.ts';
import type { Frame, ViewInput } from './views/frame.ts';
import { holesOfProfile, securityProfile } from './views/security-profile.ts';

/** A picture beside the Markdown; `words` say the same to those who cannot see it. */
export interface Drawing {
  /** File name inside the document's folder. */
  readonly name: string;
  readonly svg: string;
}

/** A document as templates see it, with what goes beside it. */
export interface MadeView {
  readonly view: Frame;
  /** Places still to be filled in. */
  readonly holes: number;
  readonly drawings: readonly Drawing[];
}

/** One kind of document. Its template has its name. */
export interface DocumentKind {
  readonly audience: Audience;
  make(input: ViewInput): MadeView;
}

/** Every document there is, by name: the one list commands, help and builds read. */
export const documentKinds: Readonly<Record<DocumentName, DocumentKind>> = {
  'security-profile': {
    audience: 'cbp',
    make(input) {
      const view = securityProfile(input);
      return { view, holes: holesOfProfile(view), drawings: [] };
    },
  },
};

export type DocumentName = keyof typeof printWords.titles;

export const documentNames = Object.keys(documentKinds) as readonly DocumentName[];
