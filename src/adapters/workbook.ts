import { Worker } from 'node:worker_threads';
import type { Sheet } from '../domain/sheet.ts';
import type { Workbooks } from '../host.ts';
import { LIMITS, Refused, refusal } from './workbook-limits.ts';
import { partsOf } from './workbook-parts.ts';
import type { WorkerAnswer } from './workbook-worker.ts';

/** Spreadsheets for the real world; `worker` is the file that reads them, in a thread with a limit of its own. */
export function workbooks(worker: string): Workbooks {
  return {
    async read(content) {
      try {
        return await sheetsOf(content, worker);
      } catch (error) {
        if (error instanceof Refused) throw refusal(error);
        throw error;
      }
    },
    async write(sheets) {
      return (await import('./workbook-write.ts')).workbookBytes(sheets);
    },
  };
}

async function sheetsOf(content: Uint8Array, worker: string): Promise<readonly Sheet[]> {
  if (content.length > LIMITS.file) throw new Refused('too-large', content.length, LIMITS.file);
  if (starts(content, [0xd0, 0xcf, 0x11, 0xe0])) throw new Refused('old-format');
  if (!starts(content, [0x50, 0x4b])) return [(await import('./csv.ts')).csvSheet(content)];
  partsOf(content);
  return inWorker(content, worker);
}

function starts(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => content[index] === byte);
}

function inWorker(content: Uint8Array, file: string): Promise<readonly Sheet[]> {
  const worker = new Worker(file, {
    workerData: content,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory, maxYoungGenerationSizeMb: 64 },
    // What the library says about a strange file is nobody's output.
    stdout: true,
    stderr: true,
  });
  return new Promise<readonly Sheet[]>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Refused('too-slow', 0, LIMITS.time));
      void worker.terminate();
    }, LIMITS.time);
    worker.once('message', (answer: WorkerAnswer) => {
      if ('sheets' in answer) resolve(answer.sheets);
      else reject(new Refused(answer.refused.key, answer.refused.has, answer.refused.limit));
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refused('too-much-memory') : error),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Refused('unreadable'));
    });
  });
}
