/** What is opened beside the console: a room or a person. */
export type Opened = { readonly kind: 'room' | 'person'; readonly id: string } | null;
