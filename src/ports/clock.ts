/** The only source of the present time. */
export type Clock = () => Temporal.Instant;
