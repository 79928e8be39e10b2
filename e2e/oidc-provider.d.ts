// The package brings no types; these are the parts the journeys use.
declare module 'oidc-provider' {
	import type { IncomingMessage, ServerResponse } from 'node:http'

	type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> }

	export default class Provider {
		constructor(issuer: string, configuration: object)
		callback(): (request: IncomingMessage, response: ServerResponse) => void
		interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
		Grant: new (facts: {
			clientId: string
			accountId: string
		}) => Grant
	}
}
