/** Whether this is a Mac, whose keys have other names. */
export const isMac = (): boolean => /mac/i.test(navigator.userAgent);
