/** As in package.json: AWS's logs show it with every call. */
export const VERSION = '0.1.0';
