import { randomBytes } from 'node:crypto'

/** For the link that ends mails without signing in. */
export const newStopToken = (): string => randomBytes(32).toString('hex')

/** Whether it can be one; the database refuses some texts with an error. */
export const isStopToken = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
