/** Its code and the programs it fetches are large: fetched when somebody wants their background blurred. */
export const loadProcessor = () => import('./processor.ts');
