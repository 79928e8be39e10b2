import 'server-only'
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import type { Locale } from '../locales'
import { address } from './schema'
import { isToken } from './sign-in-token'

/**
 * What next-auth stores, and no more: of an OpenID Connect login only whose it is, none of its tokens. The
 * adapter from npm hands everything a provider answers to the database, and fails at the first unknown name.
 */
export function signInAdapter(options: {
	/** Language of a newcomer's mails. */
	locale: Locale
	/** Off while somebody signs in: whoever arrives is never added to the account that was signed in before. */
	readsSession: boolean
}): Adapter {
	return {
		/** Nobody gets here whose address is not proven: by a link sent to it, or by a provider that vouches for it. */
		async createUser(user: Omit<AdapterUser, 'id'>) {
			return await db.user.create({
				data: {
					email: user.email,
					name: user.name ?? null,
					emailVerified: new Date(),
					locale: options.locale,
				},
				select,
			})
		},
		getUser: (id) => db.user.findUnique({ where: { id }, select }),
		getUserByEmail: (email) => db.user.findUnique({ where: { email: email.toLowerCase() }, select }),
		async getUserByAccount({ provider, providerAccountId }) {
			const account = await db.account.findUnique({
				where: { provider_providerAccountId: { provider, providerAccountId } },
				select: { user: { select } },
			})
			return account?.user ?? null
		},
		async updateUser({ id, emailVerified }) {
			return await db.user.update({
				where: { id },
				data: emailVerified === undefined ? {} : { emailVerified },
				select,
			})
		},
		async linkAccount({ userId, type, provider, providerAccountId }: AdapterAccount) {
			await db.$transaction([
				db.account.create({ data: { userId, type, provider, providerAccountId } }),
				db.user.updateMany({
					where: { id: userId, emailVerified: null },
					data: { emailVerified: new Date() },
				}),
			])
		},
		async createSession(session) {
			// A person's old sessions go when they begin a new one; nothing else needs them.
			await db.session.deleteMany({ where: { userId: session.userId, expires: { lt: new Date() } } })
			return await db.session.create({ data: session })
		},
		async getSessionAndUser(sessionToken) {
			if (!options.readsSession || !isToken(sessionToken)) return null
			const found = await db.session.findUnique({ where: { sessionToken }, include: { user: { select } } })
			if (!found) return null
			const { user, ...session } = found
			return { user, session }
		},
		async updateSession({ sessionToken, expires }) {
			if (expires) await db.session.updateMany({ where: { sessionToken }, data: { expires } })
			return null
		},
		async deleteSession(sessionToken) {
			if (isToken(sessionToken)) await db.session.deleteMany({ where: { sessionToken } })
		},
		/** Nothing: mailSignInLink stores it together with its mail, or neither. */
		createVerificationToken: (token) => token,
		/** Gone with the first who asks, so that a link signs in once. */
		async useVerificationToken({ identifier, token }) {
			if (!address.safeParse(identifier).success) return null
			try {
				return await db.verificationToken.delete({ where: { identifier_token: { identifier, token } } })
			} catch (error) {
				if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025') return null
				throw error
			}
		},
	}
}

const select = { id: true, email: true, emailVerified: true, name: true } as const satisfies Partial<
	Record<keyof AdapterUser, true>
>
