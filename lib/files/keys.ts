/** "3f/3fa9….webp": by its content, in folders of a size that people can look into. */
export const keyOf = (sha256: string, extension: string): string =>
	`${sha256.slice(0, 2)}/${sha256}.${extension}`
export const isKey = (key: string): boolean => /^[\da-f]{2}\/[\da-f]{64}\.[a-z\d]{2,5}$/.test(key)
