
export const trainingCodes = {} as const;
