
export const yamlCodes = {} as const;
