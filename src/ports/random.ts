/** The only source of chance: as many bytes as asked, which nobody can foresee. */
export type Random = (bytes: number) => Uint8Array;
