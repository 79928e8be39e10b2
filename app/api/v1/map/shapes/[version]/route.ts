import { shapesFile } from '@/lib/regions/shapes'

/**
 * The boundaries of all regions as TopoJSON, © EuroGeographics. The version in the address names the content, so it
 * is kept for good; under the name of another version, today's is given for now.
 */
export async function GET(request: Request, { params }: { params: Promise<{ version: string }> }) {
	const { version } = await params
	const shapes = shapesFile()
	const accepted = request.headers.get('accept-encoding') ?? ''
	const encoding = /\bbr\b(?!;\s*q=0(?:\.0*)?\b)/.test(accepted)
		? 'br'
		: /\bgzip\b(?!;\s*q=0(?:\.0*)?\b)/.test(accepted)
			? 'gzip'
			: null
	const body = encoding === 'br' ? shapes.brotli : encoding === 'gzip' ? shapes.gzip : shapes.plain
	return new Response(new Uint8Array(body), {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Length': String(body.length),
			...(encoding && { 'Content-Encoding': encoding }),
			'Cache-Control':
				version === shapes.version
					? 'public, max-age=31536000, immutable'
					: 'public, max-age=0, must-revalidate',
			'Access-Control-Allow-Origin': '*',
			'X-Robots-Tag': 'noindex',
			Vary: 'Accept-Encoding',
		},
	})
}
