type Click = { metaKey: boolean; ctrlKey: boolean; shiftKey: boolean; button: number }

/** A click that follows a link here: with a key, or another button, it is to open elsewhere. */
export const isPlainClick = ({ metaKey, ctrlKey, shiftKey, button }: Click): boolean =>
	!metaKey && !ctrlKey && !shiftKey && button === 0
