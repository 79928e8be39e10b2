/** s3://bucket/folder?region=…&endpoint=…: everything but the bucket may be left out. */
export type Bucket = { bucket: string; folder: string; region: string; endpoint: string | undefined }

export const storageRules =
	'must be file:/folder, or s3://bucket/folder?region=…&endpoint=https://… (the credentials are AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY)'

/** Undefined where it names no bucket. Throws where it tries to, and cannot be understood. */
export function readBucket(at: string): Bucket | undefined {
	if (!/^s3:/i.test(at)) return undefined
	const url = URL.parse(at)
	// Secrets are no part of an address: it is shown when it is wrong, and stands in lists of processes.
	if (url?.username !== '' || url.password !== '' || url.hash !== '' || url.port !== '')
		throw new Error(storageRules)
	const allowed = ['region', 'endpoint']
	if ([...url.searchParams.keys()].some((name) => !allowed.includes(name))) throw new Error(storageRules)
	const folder = decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, '')
	const endpoint = url.searchParams.get('endpoint') ?? undefined
	if (!/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(url.hostname)) throw new Error(storageRules)
	if (!/^[\w!.*'()/-]{0,500}$/.test(folder) || /(^|\/)\.{1,2}(\/|$)/.test(folder))
		throw new Error(storageRules)
	if (endpoint !== undefined && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? ''))
		throw new Error(storageRules)
	return { bucket: url.hostname, folder, region: url.searchParams.get('region') ?? 'us-east-1', endpoint }
}

/** Whether STORAGE_URL names a place that can be opened. */
export function isStorage(at: string): boolean {
	if (/^file:/.test(at)) return true
	try {
		return readBucket(at) !== undefined
	} catch {
		return false
	}
}
