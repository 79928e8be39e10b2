const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether an id from an address or a form can be one of ours; the database refuses anything else with an error. */
export const isUuid = (text: string): boolean => shape.test(text)
