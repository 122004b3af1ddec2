export interface FileType {
  /** Media type. */
  readonly type: string
  readonly ending: string
  readonly kind: 'picture' | 'document'
  /** As people call it. */
  readonly words: string
}

const oasis = 'application/vnd.oasis.opendocument'
const office = 'application/vnd.openxmlformats-officedocument'

/** What is kept. Pictures other than these are drawn again as one of them. */
export const fileTypes: readonly FileType[] = [
  { type: 'image/jpeg', ending: 'jpg', kind: 'picture', words: 'JPG' },
  { type: 'image/png', ending: 'png', kind: 'picture', words: 'PNG' },
  { type: 'image/webp', ending: 'webp', kind: 'picture', words: 'WebP' },
  { type: 'application/pdf', ending: 'pdf', kind: 'document', words: 'PDF' },
  { type: `${office}.wordprocessingml.document`, ending: 'docx', kind: 'document', words: 'Word' },
  { type: `${office}.spreadsheetml.sheet`, ending: 'xlsx', kind: 'document', words: 'Excel' },
  { type: `${oasis}.text`, ending: 'odt', kind: 'document', words: 'OpenDocument text' },
  { type: `${oasis}.spreadsheet`, ending: 'ods', kind: 'document', words: 'OpenDocument spreadsheet' },
  { type: 'text/csv', ending: 'csv', kind: 'document', words: 'CSV' },
  { type: 'text/plain', ending: 'txt', kind: 'document', words: 'text' },
]

/** Pictures that can be read → what they are kept as. */
export const drawnAs: Readonly<Record<string, 'image/jpeg' | 'image/png' | 'image/webp'>> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/gif': 'image/png',
  'image/webp': 'image/webp',
  'image/avif': 'image/jpeg',
  'image/tiff': 'image/jpeg',
}

/** Why some kinds are turned away, with what to do instead. */
export const turnedAway: Readonly<Record<string, string>> = {
  'image/heic': 'This photo is in a form (HEIC) that we cannot open. On an iPhone, choose Settings, Camera, Formats, Most Compatible and take it again, or save the photo as a JPG.',
  'image/heif': 'This photo is in a form (HEIF) that we cannot open. Save it as a JPG and send that.',
  'image/svg+xml': 'We cannot take SVG drawings, because they can hold programs. Save it as a PNG or a PDF and send that.',
  'application/x-cfb': 'This is an older Word or Excel file, which can hold programs. Save it as .docx, .xlsx or PDF and send that.',
  'application/vnd.ms-word.document.macroenabled.12': 'This document holds macros, which are programs. Save it as a .docx or a PDF and send that.',
  'application/vnd.ms-excel.sheet.macroenabled.12': 'This spreadsheet holds macros, which are programs. Save it as an .xlsx or a PDF and send that.',
  'application/zip': 'We cannot take ZIP files. Send the files in it one by one.',
  'text/html': 'We cannot take web pages. Save the page as a PDF and send that.',
}

export function fileType(type: string): FileType | undefined {
  return fileTypes.find((one) => one.type === type)
}
