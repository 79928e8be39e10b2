import { notFound } from 'next/navigation'

/** Every address below a language that no page has. */
export default function Missing(): never {
	notFound()
}
