import { fileType } from './file-types.ts'

const longest = 100
/** Characters of what was sent that are looked at. */
const mostRead = 1000

// Windows keeps these names for devices, with any ending.
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A name that is safe to show, to send in a header and to save anywhere: the last part of a path, without characters
 * that hide or turn text about, ending as its bytes say.
 */
export function cleanFileName(sent: string, type: string): string {
  const ending = fileType(type)?.ending ?? 'bin'
  const last = sent.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!.slice(0, mostRead)
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '').replaceAll(/[<>:"|?*%]/g, '_').replaceAll(/\s+/g, ' ').replace(/^[.\s]+|[.\s]+$/g, '')
  const stem = plain.replace(endings(ending), '') || 'file'
  const short = [...stem].slice(0, longest).join('').trim()
  return `${devices.test(short.split('.')[0]!) ? '_' : ''}${short}.${ending}`
}

/** The endings that say the same as this one, and those of pictures that were drawn again. */
function endings(ending: string): RegExp {
  return ['jpg', 'png', 'webp'].includes(ending) ? /\.(jpe?g|jfif|a?png|webp|gif|avif|tiff?)$/i : new RegExp(`\\.${ending}$`, 'i')
}
