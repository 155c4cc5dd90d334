/** Words about finding a project and the day it is judged on. */
export const projectWords = {
  none: (folder: string | undefined) => `no ctpat.yaml in ${folder ?? 'this folder'} or any folder above it`,
  noneHint: 'Run `ctpat init` to make a project here, or name its folder with -C.',
  noFolder: (folder: string) => `there is no folder ${folder}`,
  noFolderHint: 'Name the project folder, or one inside it, with -C.',
  noDay: (told: string) => `CTPAT_TODAY is not a day: ${told}`,
  dayHint: 'Write it as YYYY-MM-DD, for example 2026-11-24.',
} as const;
