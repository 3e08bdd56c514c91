export function findLiveKit(): string | null;
export function canInstallLiveKit(): boolean;
export function installLiveKit(): void;
